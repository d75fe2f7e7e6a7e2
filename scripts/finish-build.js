// What tsc leaves undone: the executable bit of the command, and the data that lies beside the code.
import { chmodSync, copyFileSync } from "node:fs";

chmodSync("dist/cli/main.js", 0o755);
copyFileSync("generated/openapi.json", "dist/generated/openapi.json");
