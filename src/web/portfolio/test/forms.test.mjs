import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { tabTo } from "./lib/keyboard.mjs";
import { axe, openPage } from "./lib/page.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

describe("giving figures and milestones on the page", { timeout: 600_000 }, () => {
  let world;
  let filled;
  let axeSource;

  before(async () => {
    axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    world = await openWorld();
    filled = await fillPortfolio(world);
  });
  after(() => closeWorld(world));

  const detail = (measure) => world.store.get(filled.admin, `/portfolio/measures/${measure.id}`);
  const at = async (measure, period) => (await detail(measure)).effects.find((row) => row.period === period);
  const open = async (as, name, options = {}) => {
    const measure = filled.find(name);
    const page = await openPage(world, { as, hash: `#/measures/${measure.id}`, ...options });
    await page.getByRole("heading", { level: 1, name }).waitFor();
    return { measure, page };
  };
  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  /** As a spreadsheet would: the block is in the clipboard's event on the focused cell. */
  const paste = (cell, text) => cell.evaluate((element, block) => {
    const data = new DataTransfer();
    data.setData("text/plain", block);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

  test("the owner types a forecast by keyboard only, and the measure's light and sums follow", async () => {
    const { measure, page: own } = await open(filled.find("Early warning").owner.name, "Early warning");
    await tabTo(own, (focused) => focused.text === "Change figures");
    await own.keyboard.press("Enter");
    await own.getByRole("form", { name: "Figures of EBITDA, EUR" }).waitFor();
    await tabTo(own, (focused) => focused.label === "Forecast, Dec 2027");
    await own.keyboard.type("1.50");
    await tabTo(own, (focused) => focused.label === "Reason for the figures");
    await own.keyboard.type("A customer left");
    await tabTo(own, (focused) => focused.text === "Save the figures");
    await own.keyboard.press("Enter");
    await own.getByText(/The figures are in the ledger, entry \d+/).waitFor();
    assert.equal((await at(measure, "2027-12")).forecast, 1.5);
    await own.getByText("A customer left").waitFor();
    await own.locator(".both-lights").getByText("Red").waitFor();
    await close(own);
  });

  test("a block of a spreadsheet goes into its months; a cell that cannot be read says so beside it and nothing is sent", async () => {
    const { measure, page } = await open("Sandbox Owner", "E-signature", { admin: true });
    const before = await at(measure, "2027-03");
    await page.getByRole("button", { name: "Change figures" }).click();
    const cell = page.getByLabel("Plan, Jan 2027");
    await paste(cell, "Month\tPlan\tForecast\tActual\n2027-03\t1,000.25\t1.234\t7\n2028-01\t5\t6\t\n");
    await page.getByText("4 values pasted; 1 left out, because it fell where you cannot write.").waitFor();
    const doubtful = page.getByLabel("Forecast, Mar 2027");
    await page.getByText("1.234 could be read in two ways. Write 1234 or 1.23.").waitFor();
    assert.equal(await doubtful.getAttribute("aria-invalid"), "true");
    await page.getByLabel("Reason for the figures").fill("The new case");
    await page.getByRole("button", { name: "Save the figures" }).click();
    await page.getByText("1 cell cannot be read. Correct what is marked.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Forecast, Mar 2027");
    assert.deepEqual(await at(measure, "2027-03"), before);
    assert.deepEqual(await axe(page, axeSource), []);
    await doubtful.fill("1234");
    await page.getByRole("button", { name: "Save the figures" }).click();
    await page.getByText(/The figures are in the ledger/).waitFor();
    const { plan, forecast, actual } = await at(measure, "2027-03");
    assert.deepEqual([plan, forecast, actual ?? null], [1000.25, 1234, null]);
    assert.deepEqual((({ plan, forecast }) => [plan, forecast])(await at(measure, "2028-01")), [5, 6]);
    await close(page);
  });

  test("a value cannot be taken away, and a reason that is missing is refused in the store's words above the table", async () => {
    const { page } = await open("Sandbox Owner", "Supplier bundle", { admin: true });
    await page.getByRole("button", { name: "Change figures" }).click();
    await page.getByLabel("Plan, Jan 2027").fill("");
    await page.getByText("A value cannot be taken away. Give 0 instead.").waitFor();
    await page.getByLabel("Plan, Jan 2027").fill("10");
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/effects"));
    await page.getByRole("button", { name: "Save the figures" }).click();
    const { code, detail: words } = await (await asked).json();
    await page.getByRole("alert").filter({ hasText: code }).getByText(words).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Change figures" }).waitFor();
    await close(page);
  });

  test("after DoI 3 the plan is shown as frozen: its cells are locked, the forecast's are not, and the store's words say why", async () => {
    const name = (await world.store.get(filled.admin, "/portfolio/measures?count=1000")).items.find((line) => line.doi === 3).name;
    const { measure, page } = await open(filled.find(name).owner.name, name);
    const { may } = await world.store.get(measure.owner.token, `/portfolio/measures/${measure.id}`);
    assert.equal(may.plan.code, "Effects.PlanFrozen");
    await page.getByText("The plan is frozen since DoI 3").waitFor();
    await page.getByRole("button", { name: "Change figures" }).click();
    await page.getByText(may.plan.detail).waitFor();
    assert.equal(await page.getByLabel("Plan, Jan 2027").isEditable(), false);
    assert.equal(await page.getByLabel("Actual, Jan 2027").isEditable(), false);
    assert.equal(await page.getByLabel("Forecast, Jan 2027").isEditable(), true);
    await close(page);
  });

  test("the controller confirms an actual, and may write nothing else", async () => {
    const { measure, page } = await open("Sandbox Controller", "Renewal offer");
    await page.getByRole("button", { name: "Change figures" }).click();
    assert.equal(await page.getByLabel("Plan, Jan 2027").isEditable(), false);
    assert.equal(await page.getByLabel("Forecast, Jan 2027").isEditable(), false);
    await page.getByLabel("Actual, Jan 2027").fill("77.70");
    await page.getByLabel("Reason for the figures").fill("The books of January");
    await page.getByRole("button", { name: "Save the figures" }).click();
    await page.getByText(/The figures are in the ledger/).waitFor();
    assert.equal((await at(measure, "2027-01")).actual, 77.7);
    await close(page);
  });

  for (const [as, admin] of [["Sandbox Visitor", false], ["Sandbox Sponsor", false]]) {
    test(`whoever may not (${as}) reads why beside the buttons, and pressing them opens nothing`, async () => {
      const { measure, page } = await open(as, "Fraud screen", { admin });
      const token = as === "Sandbox Visitor" ? await world.store.signIn(as, null) : filled.persons[as].token;
      const { may } = await world.store.get(token, `/portfolio/measures/${measure.id}`);
      for (const [name, nos] of [["Change figures", [may.forecast, may.actual]], ["Change milestones", [may.milestones]]]) {
        const button = page.getByRole("button", { name });
        assert.equal(await button.getAttribute("aria-disabled"), "true");
        for (const no of nos) {
          assert.ok((await page.getByRole("main").innerText()).includes(no.detail));
        }

        await button.click({ force: true });
      }

      assert.equal(await page.getByRole("form", { name: /^Figures of/ }).count() + await page.getByRole("form", { name: "Change milestones" }).count(), 0);
      await close(page);
    });
  }

  test("milestones are changed, reached and added by keyboard only, with a reason", async () => {
    const name = "Margin corridor";
    const { measure, page } = await open(filled.find(name).owner.name, name);
    await tabTo(page, (focused) => focused.text === "Change milestones");
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "Change milestones" });
    await form.waitFor();
    await tabTo(page, (focused) => focused.label === "Forecast of M1");
    await page.keyboard.type("07152027");
    await tabTo(page, (focused) => focused.text === "Add a milestone");
    await page.keyboard.press("Enter");
    await page.getByLabel("Name of the new milestone").fill("Training is given");
    await tabTo(page, (focused) => focused.label === "Reason for the milestones");
    await page.keyboard.type("The pilot slips");
    await tabTo(page, (focused) => focused.text === "Save the milestones");
    await page.keyboard.press("Enter");
    await form.getByText("A milestone needs a code, such as M1.").waitFor();
    await form.getByText("A milestone needs a due date.").waitFor();
    assert.deepEqual(await axe(page, axeSource), []);
    await page.getByLabel("Code of the new milestone").fill("M1");
    await form.getByText("This code stands already.").waitFor();
    await page.getByLabel("Code of the new milestone").fill("M3");
    await page.getByLabel("Due of the new milestone").fill("2027-08-31");
    await form.getByRole("button", { name: "Save the milestones" }).click();
    await page.getByText(/The milestones are in the ledger, entry \d+/).waitFor();
    const { milestones } = await detail(measure);
    assert.equal(milestones.find((one) => one.code === "M1").forecast, "2027-07-15");
    assert.equal(milestones.find((one) => one.code === "M3").name, "Training is given");
    await page.getByText("The pilot slips").waitFor();
    await close(page);
  });

  test("a milestone that is said to be reached in the future is refused in the store's words, and what was typed stays", async () => {
    const { measure, page } = await open("Sandbox Owner", "Margin corridor", { admin: true });
    const before = (await detail(measure)).milestones;
    await page.getByRole("button", { name: "Change milestones" }).click();
    await page.getByLabel("Done of M2").fill("2098-01-01");
    await page.getByLabel("Reason for the milestones").fill("Too early");
    const asked = page.waitForResponse((answer) => answer.url().endsWith("/milestones"));
    await page.getByRole("button", { name: "Save the milestones" }).click();
    const { code, detail: words } = await (await asked).json();
    assert.equal(code, "Milestones.DoneInFuture");
    await page.getByRole("alert").filter({ hasText: code }).getByText(words).waitFor();
    assert.equal(await page.getByLabel("Done of M2").inputValue(), "2098-01-01");
    assert.deepEqual((await detail(measure)).milestones, before);
    await close(page);
  });

  for (const scheme of ["light", "dark"]) {
    test(`both forms are free of violations, ${scheme}`, async () => {
      const { page } = await open("Sandbox Owner", "Supplier bundle", { admin: true, scheme });
      await page.getByRole("button", { name: "Change figures" }).click();
      await page.getByRole("button", { name: "Change milestones" }).click();
      await page.getByLabel("Plan, Jan 2027").fill("what");
      await page.getByLabel("Due of M1").waitFor();
      assert.deepEqual(await axe(page, axeSource), []);
      await close(page);
    });
  }

  test("figures that come in meanwhile do not turn the form to another kind, and a currency that is corrected takes nothing away", async () => {
    const { measure, page } = await open("Sandbox Owner", "Archive closure", { admin: true });
    const kind = (await detail(measure)).effects[0].kind;
    await page.getByRole("button", { name: "Change figures" }).click();
    const form = page.getByRole("form", { name: `Figures of ${kind}, EUR` });
    await form.getByLabel("Forecast, Mar 2027").fill("4321");
    assert.equal(await page.getByLabel("Figures of", { exact: true }).isDisabled(), true);
    await world.store.post(filled.admin, `/measures/${measure.id}/effects`, { effects: [{ kind: "CostControl", currency: "EUR", period: "2027-01", forecast: 1 }], reason: "Another kind" });
    await page.getByText("Another kind", { exact: true }).waitFor();
    assert.equal(await form.getByLabel("Forecast, Mar 2027").inputValue(), "4321");
    await page.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("button", { name: "Change figures" }).click();
    await page.getByLabel("Figures of", { exact: true }).selectOption("other");
    const cell = page.getByRole("form", { name: /^Figures of/ }).getByLabel(/^Forecast, /).first();
    await cell.fill("77");
    await page.getByLabel("Currency").fill("USD");
    assert.equal(await cell.inputValue(), "77");
    await page.getByLabel("Month to add").fill("2029-05");
    await page.keyboard.press("Enter");
    await page.getByText("One month added from 2029-05.").waitFor();
    assert.equal((await detail(measure)).effects.some((row) => row.currency === "USD"), false);
    await page.getByLabel("Reason for the figures").fill("Sold abroad");
    await page.getByRole("button", { name: "Save the figures" }).click();
    await page.getByText(/The figures are in the ledger/).waitFor();
    assert.deepEqual((await detail(measure)).effects.filter((row) => row.currency === "USD").map((row) => row.forecast), [77]);
    await close(page);
  });
});
