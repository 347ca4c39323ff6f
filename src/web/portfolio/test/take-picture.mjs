// Takes the README's picture: docs/images/portfolio.png, or the file that is named. More pictures with --all FOLDER.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openPage } from "./lib/page.mjs";
import { root } from "./lib/places.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

const all = process.argv[2] === "--all" ? process.argv[3] : null;
const target = !all && process.argv[2] ? process.argv[2] : join(root, "docs/images/portfolio.png");
const world = await openWorld();
try {
  const { measures } = await fillPortfolio(world);
  const views = all
    ? ["light", "dark"].flatMap((scheme) => [["overview", ""], ["narrow", "", 420], ["value", "#/value"], ["waiting", "#/waiting"], ["measure", `#/measures/${measures[7].id}`]].map(([name, hash, width]) => ({ scheme, hash, width, path: join(all, `${name}-${scheme}.png`), fullPage: true })))
    : [{ scheme: "light", hash: "", path: target, fullPage: false }];
  for (const { scheme, hash, width, path, fullPage } of views) {
    const page = await openPage(world, { as: "Sandbox Sponsor", scheme, hash, width, height: 900 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("load");
    await page.locator(".card").first().waitFor();
    await page.waitForTimeout(500);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path, fullPage });
    console.log(path);
    page.faults.forEach((fault) => console.error(`page: ${fault}`));
    await page.context().close();
  }
} finally {
  await closeWorld(world);
}
