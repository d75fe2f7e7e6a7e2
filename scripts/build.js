// Builds dist/ from scratch, so that the package contains no file whose source was deleted.
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
// tsc neither sets the executable bit of the command nor copies data files.
chmodSync("dist/cli/main.js", 0o755);
copyFileSync("generated/openapi.json", "dist/generated/openapi.json");
