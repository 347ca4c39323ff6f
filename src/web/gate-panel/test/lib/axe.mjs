import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A frame is part of the page around it, which brings the landmark and the first heading.
const ofWholePages = { "landmark-one-main": { enabled: false }, "page-has-heading-one": { enabled: false } };

/** What axe-core has to say about a page or a frame as it stands. */
export async function axe(place) {
  await place.evaluate(source);
  const { violations } = await place.evaluate((rules) => globalThis.axe.run(document, { resultTypes: ["violations"], iframes: false, preload: false, rules }), "parentFrame" in place ? ofWholePages : {});
  return violations.map((one) => `${one.id}: ${one.help}\n${one.nodes.slice(0, 3).map((node) => `  ${node.target} ${node.failureSummary}`).join("\n")}`);
}
