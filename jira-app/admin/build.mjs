import { copyFile, mkdir, rm } from "node:fs/promises";
import { build } from "esbuild";

// What the manifest's resource names: files only, because the page may run no script that stands in the page itself.
const folder = new URL("./build/", import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [new URL("./src/admin.js", import.meta.url).pathname],
  outfile: new URL("admin.js", folder).pathname,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "none",
});
for (const name of ["index.html", "admin.css"]) {
  await copyFile(new URL(`./src/${name}`, import.meta.url), new URL(name, folder));
}
