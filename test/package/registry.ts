import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, join } from "node:path";

export interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

/** A version of a package, as the folder that it is installed in, or as a tarball. */
interface Version {
  readonly name: string;
  readonly version: string;
  readonly from: string;
}

/**
 * A package registry on loopback: serves the tarball under test, and out of this checkout's `node_modules`
 * what the lock file says it may depend on. npm then installs as it does for a user, and nothing leaves the
 * machine.
 */
export async function registry(tarball: Version, root: string): Promise<Registry> {
  const versions = [tarball, ...locked(root)];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    const [name = "", file] = path.split("/-/");
    const found = versions.filter((one) => one.name === name);
    const wanted = found.find((one) => file === `${basename(name)}-${one.version}.tgz`);
    if (wanted !== undefined) {
      response.end(wanted === tarball ? readFileSync(tarball.from) : packed(wanted.from));
      return;
    }
    const host = request.headers.host ?? "";
    const documents = found.map((one) => {
      const url = `http://${host}/${name}/-/${basename(name)}-${one.version}.tgz`;
      return [one.version, { ...manifest(one, tarball), dist: { tarball: url } }] as const;
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
 * Every version in the lock file: a package can be there more than once, inside of others. What is optional
 * and made for another system is in the lock file and not on the disk.
 */
function locked(root: string): Version[] {
  const { packages } = object(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  return Object.entries(object(packages)).flatMap(([path, entry]) => {
    const at = path.lastIndexOf("node_modules/");
    if (at < 0) return [];
    const name = path.slice(at + "node_modules/".length);
    const from = join(root, path);
    if (!existsSync(from)) return [];
    return [{ name, version: String(object(entry)["version"]), from }];
  });
}

function packed(folder: string): Buffer {
  return execFileSync(
    "tar",
    [
      // As little compression as there is: it goes nowhere but back onto this disk.
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

function manifest(version: Version, tarball: Version): object {
  const text =
    version === tarball
      ? execFileSync("tar", ["-xzOf", tarball.from, "package/package.json"], { encoding: "utf8" })
      : readFileSync(join(version.from, "package.json"), "utf8");
  return object(JSON.parse(text));
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw new Error("No object.");
  return { ...value };
}
