import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, join } from "node:path";

export interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

interface Version {
  readonly name: string;
  readonly version: string;
  /** A tarball, or the folder to make one of. */
  readonly from: string;
}

/**
 * A package registry on loopback: serves the tarball under test, and out of a `node_modules` folder what it
 * depends on. npm then installs as it does for a user, and nothing leaves the machine.
 */
export async function registry(tarball: Version, modules: string): Promise<Registry> {
  const find = (name: string): Version | undefined => {
    if (name === tarball.name) return tarball;
    try {
      return { name, version: manifest(join(modules, name)).version, from: join(modules, name) };
    } catch {
      return undefined;
    }
  };
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url ?? "").slice(1);
    const wanted = find(name.replace(/\/-\/.*$/, ""));
    if (wanted === undefined) {
      response.writeHead(404).end("{}");
    } else if (name.includes("/-/")) {
      response.end(wanted === tarball ? readFileSync(tarball.from) : packed(wanted.from));
    } else {
      const { version } = wanted;
      const host = request.headers.host ?? "";
      const dist = { tarball: `http://${host}/${name}/-/${basename(name)}-${version}.tgz` };
      const content = wanted === tarball ? manifestIn(tarball.from) : manifest(wanted.from);
      const versions = { [version]: { ...content, dist } };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
    }
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

function packed(folder: string): Buffer {
  return execFileSync(
    "tar",
    [
      ...["-czf", "-", "-C", dirname(folder)],
      ...["--transform", `s,^${basename(folder)},package,`, basename(folder)],
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
}

type Manifest = Readonly<Record<string, unknown>> & { readonly version: string };

function manifest(folder: string): Manifest {
  return parsed(readFileSync(join(folder, "package.json"), "utf8"));
}

function manifestIn(tarball: string): Manifest {
  return parsed(
    execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" }),
  );
}

function parsed(text: string): Manifest {
  const content: unknown = JSON.parse(text);
  if (typeof content !== "object" || content === null || !("version" in content)) {
    throw new Error("No manifest.");
  }
  return { ...content, version: String(content.version) };
}
