import { existsSync } from "node:fs";
import { build } from "vite";

// One bundle a host: each has a configuration of its own, and its output lies where the host's package takes it from.
for (const configFile of ["vite.config.ts", "src/dynamics/vite.config.ts"]) {
  if (existsSync(configFile)) {
    await build({ configFile });
  }
}
