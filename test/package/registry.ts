import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, join } from "node:path";

export interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

/** A version of a package. `from` is the folder it is installed in, or a tarball. */
interface Version {
  readonly name: string;
  readonly version: string;
  readonly from: string;
}

/**
 * Starts an npm registry on loopback. It serves the tarball under test and the packages of this checkout's
 * `node_modules`, so that npm installs as for a user but without the network.
 */
export async function startRegistry(tarball: Version, root: string): Promise<Registry> {
  const versions = [tarball, ...installedVersions(root)];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    const [name = "", file] = path.split("/-/");
    const matching = versions.filter((version) => version.name === name);
    const wanted = matching.find((version) => file === `${basename(name)}-${version.version}.tgz`);
    if (wanted !== undefined) {
      response.end(wanted === tarball ? readFileSync(tarball.from) : pack(wanted.from));
      return;
    }
    const host = request.headers.host ?? "";
    const documents = matching.map((version) => {
      const url = `http://${host}/${name}/-/${basename(name)}-${version.version}.tgz`;
      return [
        version.version,
        { ...readManifest(version, tarball), dist: { tarball: url } },
      ] as const;
    });
    const latest = documents.map(([version]) => version).at(0);
    response.statusCode = latest === undefined || file !== undefined ? 404 : 200;
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ name, "dist-tags": { latest }, versions: Object.fromEntries(documents) }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * Lists every installed version in the lock file. A package can have several versions. Optional packages for
 * other systems are in the lock file but not installed.
 */
function installedVersions(root: string): Version[] {
  const { packages } = asObject(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  return Object.entries(asObject(packages)).flatMap(([path, entry]) => {
    const at = path.lastIndexOf("node_modules/");
    if (at < 0) return [];
    const name = path.slice(at + "node_modules/".length);
    const from = join(root, path);
    if (!existsSync(from)) return [];
    return [{ name, version: String(asObject(entry)["version"]), from }];
  });
}

function pack(folder: string): Buffer {
  return execFileSync(
    "tar",
    [
      // Compress as little as possible: npm unpacks it on the same disk.
      ...[
        "--use-compress-program",
        "gzip -1",
        "-cf",
        "-",
        "-C",
        dirname(folder),
        "--exclude",
        `${basename(folder)}/node_modules`,
      ],
      ...["--transform", `s,^${basename(folder)},package,`, basename(folder)],
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
}

function readManifest(version: Version, tarball: Version): object {
  const text =
    version === tarball
      ? execFileSync("tar", ["-xzOf", tarball.from, "package/package.json"], { encoding: "utf8" })
      : readFileSync(join(version.from, "package.json"), "utf8");
  return asObject(JSON.parse(text));
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw new Error("Expected an object.");
  return { ...value };
}
