import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { root } from "./lib/places.mjs";

/** The store lists the kinds of what waits; the page has words for each of them, and for nothing else. */
describe("words for what waits", () => {
  let vite;
  let words;
  let kinds;

  before(async () => {
    vite = await createServer({ configFile: false, root: fileURLToPath(new URL("..", import.meta.url)), server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true }, appType: "custom", logLevel: "error" });
    words = await vite.ssrLoadModule("/src/waiting/words.ts");
    const list = await readFile(join(root, "src/Governance.Store/Portfolio/Queries/WaitingKind.cs"), "utf8");
    kinds = [...list.matchAll(/^ {4}([A-Z]\w*),$/gm)].map((found) => found[1]);
  });
  after(() => vite?.close());

  test("each kind of the store has its words, and no word is left over", () => {
    assert.ok(kinds.length > 10 && kinds.includes("Condition") && kinds.includes("Confirmation") && kinds.includes("Waiver"), kinds.join());
    assert.deepEqual(Object.keys(words.kindWords).sort(), [...kinds].sort());
    assert.equal(new Set(Object.values(words.kindWords)).size, kinds.length);
  });

  test("what somebody has to do about a condition or a waiver is told apart", () => {
    assert.deepEqual(["Condition", "Confirmation", "Waiver"].map(words.kindOf), ["Meet condition", "Confirm condition", "Decide waiver"]);
  });

  test("a kind that is newer than the page is shown by its own name", () => assert.equal(words.kindOf("SecondLook"), "Second look"));
});
