// dist/, from nothing: a file whose source is gone must not be packed.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
execFileSync(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "--project", "tsconfig.build.json"],
  {
    stdio: "inherit",
  },
);
// What tsc leaves undone: the executable bit of the command, and the data that lies beside the code.
chmodSync("dist/cli/main.js", 0o755);
copyFileSync("generated/openapi.json", "dist/generated/openapi.json");
