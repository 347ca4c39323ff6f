// Takes the README's picture: docs/images/portfolio.png, or the file that is named. More pictures with --all FOLDER.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openPage } from "./lib/page.mjs";
import { root } from "./lib/places.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

const all = process.argv[2] === "--all" ? process.argv[3] : null;
const target = !all && process.argv[2] ? process.argv[2] : join(root, "docs/images/portfolio.png");
const world = await openWorld();
try {
  const { measures, admin, crm } = await fillPortfolio(world);
  if (all) {
    await moveByHand(measures[0].id, admin, crm);
  }

  const views = all
    ? ["light", "dark"].flatMap((scheme) => [["overview", ""], ["narrow", "", 420], ["value", "#/value"], ["waiting", "#/waiting"], ["breaches", "#/breaches"], ["measure", `#/measures/${measures[7].id}`], ["forms", `#/measures/${measures[0].id}`]].map(([name, hash, width]) => ({ scheme, hash, width, isOpen: name === "forms", path: join(all, `${name}-${scheme}.png`), fullPage: true })))
    : [{ scheme: "light", hash: "", path: target, fullPage: false }];
  for (const { scheme, hash, width, path, fullPage, isOpen } of views) {
    const page = await openPage(world, { as: isOpen ? "Sandbox Administrator" : "Sandbox Sponsor", admin: isOpen, scheme, hash, width, height: 900 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("load");
    await page.locator(".card").first().waitFor();
    if (isOpen) {
      await page.getByRole("button", { name: "Change figures" }).click();
      await page.getByRole("button", { name: "Change milestones" }).click();
      await page.getByLabel("Forecast, Jan 2027").fill("1.234");
    }

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

/** A breach that stays open: changed in Dynamics past the plug-ins, put back, and changed again. */
async function moveByHand(id, admin, crm) {
  const breaches = async (state) => (await world.store.get(admin, `/breaches?state=${state}`)).items.length;
  await until("the row in Dynamics", async () => Number.isInteger((await crm.read(id)).gov_doi));
  await crm.force(id, { gov_doi: 5 });
  await until("the put back", async () => (await breaches("PutBack")) === 1);
  await crm.force(id, { gov_doi: 5 });
  await until("the second finding", async () => (await breaches("Open")) === 1);
}
