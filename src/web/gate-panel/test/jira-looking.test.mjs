import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { jiraApp } from "../../portfolio/test/lib/places.mjs";
import { stop } from "../../portfolio/test/lib/processes.mjs";
import { closeWorld, openWorld } from "../../portfolio/test/lib/world.mjs";
import { axe } from "./lib/axe.mjs";
import { openIssue, panelFrame } from "./lib/issue-page.mjs";
import { focused } from "./lib/keyboard.mjs";
import { setStage } from "./lib/stage.mjs";

const mostBundle = 250_000;

describe("looking at the gate panel of a Jira issue", { timeout: 600_000 }, () => {
  let world;
  let stage;
  let measure;

  before(async () => {
    world = await openWorld();
    stage = await setStage(world);
    measure = await stage.addMeasure("Self-service repayment");
  });
  after(() => closeWorld(world));

  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  test("the panel shows what the store says: gate, both lights with their sentences, criteria, reasons and people", async () => {
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    const panel = await measure.panel();
    const text = await panelFrame(page).evaluate(() => document.body.innerText);
    for (const part of [panel.measure, `Gate ${panel.gate} ${panel.gateName}`, panel.explain.implementation, panel.explain.potential]) {
      assert.ok(text.includes(part), part);
    }
    assert.deepEqual([panel.implementation, panel.potential], ["Green", "Red"]);
    for (const criterion of panel.criteria) {
      const row = page.panel.getByRole("listitem").filter({ has: page.panel.getByRole("heading", { name: new RegExp(`^${criterion.name}`) }) });
      const shown = await row.innerText();
      assert.ok(shown.includes(criterion.met ? "Met" : "Missing"), criterion.name);
      for (const part of [criterion.reason ?? "", ...criterion.actions.flatMap((action) => [action.text, ...action.who])]) {
        assert.ok(shown.includes(part), `${criterion.name}: ${part}`);
      }
    }
    const bar = page.panel.getByRole("progressbar", { name: "1 of 4 criteria met" });
    assert.equal(await bar.getAttribute("aria-valuenow"), "1");
    await page.panel.getByText("What the store says when this gate is asked for now").click();
    assert.equal(await page.panel.locator(".gp-refusal").innerText(), panel.refusal);
    await close(page);
  });

  for (const scheme of ["light", "dark"]) {
    test(`axe finds nothing in ${scheme}: the issue, the panel, the open form with its faults, the unlinked account, the list, the sign-in`, async () => {
      const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue, scheme });
      await page.waitForFunction((mode) => document.documentElement.dataset.colorMode === mode, scheme);
      assert.equal(await panelFrame(page).evaluate(() => document.documentElement.dataset.colorMode), scheme);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await axe(panelFrame(page)), []);
      await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
      await page.panel.getByRole("button", { name: "Add", exact: true }).click();
      await page.panel.getByText("Choose the file.").waitFor();
      assert.deepEqual(await axe(panelFrame(page)), []);
      await page.getByRole("button", { name: "Done" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
      await page.getByRole("dialog").getByText("[Evidence.Missing]").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.goto(`${world.jira}/browse`);
      assert.deepEqual(await axe(page), []);
      await page.goto(`${world.jira}/sandbox/sign-in`);
      assert.deepEqual(await axe(page), []);
      await close(page);

      const other = await openIssue(world, { as: "Sandbox Engineer", key: measure.issue, scheme });
      assert.deepEqual(await axe(panelFrame(other)), []);
      await close(other);
    });
  }

  test("at 320 pixels nothing is cut off sideways", async () => {
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue, width: 320, height: 800 });
    await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    assert.equal(await page.evaluate(wide), 0);
    assert.equal(await panelFrame(page).evaluate(wide), 0);
    await close(page);
  });

  test("an issue that no work item is mapped to says so", async () => {
    const key = await stage.addIssue("Order the flowers");
    const page = await openIssue(world, { as: "Sandbox Owner", key });
    await page.panel.getByRole("heading", { name: "Not governed" }).waitFor();
    assert.deepEqual(await axe(panelFrame(page)), []);
    await close(page);
  });

  test("an issue that waits for no criterion says that it can be completed", async () => {
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.free });
    await page.panel.getByText(`${measure.free} waits for no criterion: it can be completed.`).waitFor();
    await close(page);
  });

  test("what happens elsewhere shows and is announced without a reload, and the focus stays where it was", async () => {
    const own = await stage.addMeasure("Margin corridor");
    const page = await openIssue(world, { as: "Sandbox Owner", key: own.issue });
    const again = page.panel.getByRole("button", { name: "Look again" });
    await again.focus();
    await world.store.post(stage.people["Sandbox Owner"].storeToken, `/measures/${own.id}/evidence?kind=regulatory-approval&name=letter`, "The letter", "text/plain");
    await page.panel.getByRole("status").filter({ hasText: "Regulatory approval is met now." }).waitFor({ state: "attached" });
    await page.panel.getByText("2 of 4 criteria met").waitFor();
    assert.equal((await focused(page)).text, "Look again");
    await close(page);
  });

  test("a form that is open stays open, with what was typed, when its criterion turns met elsewhere", async () => {
    const own = await stage.addMeasure("Supplier bundle");
    const page = await openIssue(world, { as: "Sandbox Owner", key: own.issue });
    await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
    await page.panel.getByLabel("Name").fill("Second letter");
    await world.store.post(stage.people["Sandbox Owner"].storeToken, `/measures/${own.id}/evidence?kind=regulatory-approval&name=letter`, "The letter", "text/plain");
    await page.panel.getByText("2 of 4 criteria met").waitFor();
    assert.equal(await page.panel.getByLabel("Name").inputValue(), "Second letter");
    assert.equal((await focused(page)).label, "Name");
    await close(page);
  });

  test("a killed measure shows that no gate lies ahead, asks for nothing and takes no evidence", async () => {
    const own = await stage.addMeasure("Branch printing");
    const page = await openIssue(world, { as: "Sandbox Owner", key: own.issue });
    await page.panel.getByRole("button", { name: "Add other evidence" }).waitFor();
    await world.store.post(stage.people["Sandbox Sponsor"].storeToken, `/measures/${own.id}/gates/G4/reviews`, { outcome: "Kill", reason: "No market" });
    await page.panel.getByRole("button", { name: "Look again" }).click();
    await page.panel.getByRole("heading", { name: "No gate lies ahead" }).waitFor();
    await page.panel.getByText("Killed", { exact: true }).waitFor();
    assert.equal(await page.panel.getByRole("list", { name: "Criteria" }).count(), 0);
    assert.equal(await page.panel.getByRole("button", { name: /evidence/ }).count(), 0);
    await close(page);
  });

  test("while it loads it says so; without a connection it says that, keeps what it showed, and comes back by itself", async () => {
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    const { promise: released, resolve: release } = Promise.withResolvers?.() ?? deferred();
    await page.route("**/sandbox/bridge/invoke", async (route) => {
      await released;
      await route.continue();
    });
    await page.reload();
    await page.panel.getByText("Loading the gate…").waitFor();
    release();
    await page.panel.getByText("1 of 4 criteria met").waitFor();

    await page.context().setOffline(true);
    await page.panel.getByRole("button", { name: "Look again" }).click();
    const alert = page.panel.getByRole("alert");
    await alert.getByText("What you see is from").waitFor();
    assert.deepEqual(await axe(panelFrame(page)), []);
    await page.panel.getByText("1 of 4 criteria met").waitFor();
    await page.context().setOffline(false);
    await alert.waitFor({ state: "detached" });
    await page.context().close();
  });

  test("when the store is away the panel says so and keeps what it showed", async () => {
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    await stop(world.programs[1]);
    await page.panel.getByRole("button", { name: "Look again" }).click();
    await page.panel.getByRole("alert").getByText("The governance store cannot be reached now.").waitFor();
    await page.panel.getByText("1 of 4 criteria met").waitFor();
    await page.panel.getByRole("button", { name: "Try again" }).waitFor();
    await page.context().close();
  });

  test("the script of the panel is small", async () => {
    const folder = join(jiraApp, "panel/assets");
    const scripts = (await readdir(folder)).filter((name) => name.endsWith(".js"));
    const sizes = await Promise.all(scripts.map(async (name) => (await stat(join(folder, name))).size));
    assert.ok(sizes.length > 0);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < mostBundle, `${sizes}`);
  });
});

function deferred() {
  const made = {};
  made.promise = new Promise((resolve) => { made.resolve = resolve; });
  return made;
}
