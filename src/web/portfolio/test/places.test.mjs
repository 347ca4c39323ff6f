import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { answerTo, openForm, refused } from "./lib/forms.mjs";
import { tabTo } from "./lib/keyboard.mjs";
import { axe, openPage } from "./lib/page.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

const places = [
  ["#/intake/demands", "Demands"], ["#/intake/waiting", "Waiting for intake"], ["#/intake/exposure", "Cost exposure"], ["#/intake/rules", "Intake rules"],
  ["#/administration/rulebooks", "Rulebooks"], ["#/administration/settings", "Settings"], ["#/administration/people", "People"], ["#/administration/hierarchy", "Hierarchy"],
  ["#/administration/thresholds", "Thresholds of the lights"], ["#/administration/hosts", "Hosts"], ["#/administration/sync", "Sync"], ["#/administration/ledger", "Ledger"],
];
const tabs = ["work", "intake", "at"];

describe("places of the page", { timeout: 900_000 }, () => {
  let world;
  let filled;
  let axeSource;

  before(async () => {
    axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    world = await openWorld();
    filled = await fillPortfolio(world);
  });
  after(() => closeWorld(world));

  const get = (path) => world.store.get(filled.admin, path);
  const demandsNamed = async (name) => (await get("/demands?count=1000")).items.filter((one) => one.name === name);
  const enter = (name, fields = {}) => world.store.post(filled.persons["Sandbox Owner"].token, "/demands", { name, kind: "ServiceImprovement", fields });
  const open = async (options) => {
    const page = await openPage(world, options);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  };
  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  test("a demand is entered by keyboard only; what cannot be read is marked, and nothing is sent until it is", async () => {
    const page = await open({ as: "Sandbox Owner" });
    await tabTo(page, (focused) => focused.text === "Intake");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Demands" }).waitFor();
    await tabTo(page, (focused) => focused.text === "Enter a demand");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog", { name: "Enter a demand" });
    await form.waitFor();
    await tabTo(page, (focused) => focused.label?.startsWith("Name"));
    await page.keyboard.type("Faster complaints desk");
    await tabTo(page, (focused) => focused.label === "Estimated cost");
    await page.keyboard.type("1.234");
    await tabTo(page, (focused) => focused.label === "Currency of the cost");
    await page.keyboard.type("EUR");
    await tabTo(page, (focused) => focused.label === "Sponsor");
    await page.keyboard.type("sandbox sp");
    await form.getByRole("option", { name: "Sandbox Sponsor" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, (focused) => focused.tag === "BUTTON" && focused.text === "Enter a demand");
    await page.keyboard.press("Enter");
    await form.getByText("Correct what is marked.").waitFor();
    await form.getByText("Kind is missing. Fill it in.").waitFor();
    await form.getByText("1.234 could be read in two ways.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.labels[0].textContent), "Kind*");
    assert.deepEqual(await demandsNamed("Faster complaints desk"), []);
    await page.keyboard.type("Service improvement");
    await tabTo(page, (focused) => focused.label === "Estimated cost");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("1234.50");
    await page.keyboard.press("Enter");
    await page.getByText(/The demand is entered, ledger entry \d+\./).waitFor();
    assert.equal(await form.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Enter a demand");
    const row = page.getByRole("row").filter({ hasText: "Faster complaints desk" });
    await row.getByText("EUR 1,234.50").waitFor();
    await row.getByText("Sandbox Sponsor").waitFor();
    const [demand] = await demandsNamed("Faster complaints desk");
    assert.deepEqual([demand.kind, demand.fields.costAmount.value, demand.fields.sponsor.value], ["ServiceImprovement", "1234.50", filled.persons["Sandbox Sponsor"].id]);
    await close(page);
  });

  test("a demand goes from the first field to the measure on the page, each step by whoever may; the others read why not", async () => {
    const name = "Answer within the day";
    const { id } = await enter(name, { businessReason: "Customers leave" });
    const hash = `#/intake/demand/${id}`;
    const owner = await open({ as: "Sandbox Owner", hash });
    await owner.getByText("There is no formal business case.").waitFor();
    let form = await openForm(owner, "Change fields");
    await form.getByRole("button", { name: "Change fields" }).click();
    await form.getByText("Nothing has been changed yet.").waitFor();
    for (const [label, text] of [["Business case", "Two days less"], ["Expected effect", "90000"], ["Currency of the effect", "EUR"], ["Estimated cost", "30,000.50"], ["Currency of the cost", "EUR"], ["Resources needed", "Two people"], ["Risk", "Low"], ["Dependencies", "None"], ["Strategic fit", "Retention"]]) {
      await form.getByLabel(label, { exact: true }).fill(text);
    }

    await form.getByLabel("Kind of value").selectOption("Retention");
    await form.getByLabel("Date promised").fill("2027-06-30");
    await form.getByRole("combobox", { name: "Sponsor" }).fill("Sandbox Sponsor");
    await form.getByRole("combobox", { name: "Owner of the result" }).fill("Sandbox Owner");
    await form.getByRole("combobox", { name: "Controller" }).fill("Sandbox Controller");
    await form.getByRole("button", { name: "Change fields" }).click();
    await owner.getByText(/The fields are changed, ledger entry/).waitFor();
    const entered = await get(`/demands/${id}`);
    assert.equal(entered.fields.costAmount.value, "30000.50");
    assert.equal(entered.fields.businessReason.value, "Customers leave");
    assert.equal(entered.promisedBeforeReview.date, "2027-06-30");

    form = await openForm(owner, "Answer a review");
    await form.getByLabel("Review").selectOption("BusinessCase");
    await form.getByLabel("Answer").selectOption("true");
    await form.getByLabel("Reason").fill("It holds");
    await refused(form, await answerTo(owner, "/reviews", form.getByRole("button", { name: "Answer a review" }).click()), "Intake.RoleMissing");
    assert.equal(await form.getByLabel("Reason").inputValue(), "It holds");
    await owner.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    assert.deepEqual((await get(`/demands/${id}`)).reviews, []);

    const act = async (page, button, choices) => {
      const one = await openForm(page, button);
      for (const [label, value] of choices) {
        const option = one.getByLabel(label, { exact: false });
        await option.locator(`option[value="${value}"]`).waitFor({ state: "attached" });
        await option.selectOption(value);
      }

      await one.getByLabel("Reason").fill("Looked at with the team");
      await one.getByRole("button", { name: button }).click();
      await one.waitFor({ state: "detached" });
    };
    const controller = await open({ as: "Sandbox Controller", roles: "controller", hash });
    await act(controller, "Answer a review", [["Review", "BusinessCase"], ["Answer", "true"]]);
    await act(controller, "Score", [["Criterion", "effect"], ["Score", "4"]]);
    const pmo = await open({ as: "Sandbox Second Owner", roles: "pmo, resource-manager", hash });
    await act(pmo, "Answer a review", [["Review", "Resources"], ["Answer", "true"]]);
    await act(pmo, "Answer a review", [["Review", "Dependencies"], ["Answer", "true"]]);
    await act(pmo, "Score", [["Criterion", "strategicFit"], ["Score", "5"]]);

    const decide = async () => {
      const one = await openForm(pmo, "Decide");
      await one.getByLabel("Decision").selectOption("Approved");
      await one.getByLabel("Reason").fill("Fits the strategy");
      await one.getByLabel("Rulebook").locator("option", { hasText: "version" }).first().waitFor({ state: "attached" });
      await one.getByLabel("Rulebook").selectOption({ index: 1 });
      assert.equal(await one.getByLabel("Name of the measure").inputValue(), name);
      await one.getByRole("button", { name: "Add a work item" }).click();
      await one.getByLabel("Where").selectOption("dataverse");
      await one.getByLabel("Title").fill("Staff the desk");
      await one.getByLabel("Gate").fill("G4");
      return one;
    };
    form = await decide();
    await refused(form, await answerTo(pmo, "/intake", form.getByRole("button", { name: "Decide" }).click()), "Intake.ScoresMissing");
    await form.getByRole("button", { name: "Cancel" }).click();
    await act(pmo, "Score", [["Criterion", "urgency"], ["Score", "2"]]);
    await pmo.getByText("Nothing: it can be approved.").waitFor();
    form = await decide();
    await form.getByRole("button", { name: "Decide" }).click();
    await pmo.getByText(/Decided, ledger entry \d+/).waitFor();
    await pmo.getByRole("link", { name: "Open the measure" }).click();
    await pmo.getByRole("heading", { level: 1, name }).waitFor();
    await pmo.getByRole("link", { name: "History" }).click();
    await pmo.getByRole("link", { name: "Where it came from" }).click();
    await pmo.getByRole("region", { name: "The demand" }).getByText("30 Jun 2027").waitFor();
    await pmo.getByRole("table", { name: "What was entered" }).getByText("Customers leave").waitFor();
    const measure = await get(`/measures/${(await get(`/demands/${id}`)).measureId}`);
    assert.deepEqual(measure.workItems.map((item) => [item.host, item.title, item.gate]), [["dataverse", "Staff the desk", "G4"]]);
    assert.deepEqual(measure.roles.map((holder) => holder.role).sort(), ["controller", "owner", "sponsor"]);
    await owner.getByRole("link", { name: "Open the measure" }).waitFor();
    assert.equal(await owner.getByRole("button", { name: "Decide" }).count(), 0);
    for (const page of [owner, controller, pmo]) {
      await close(page);
    }
  });

  test("what somebody else enters is there without a reload, and what is being typed stays", async () => {
    const page = await open({ as: "Sandbox Sponsor", hash: "#/intake/demands" });
    await page.getByText(/\d+ shown/).waitFor();
    const form = await openForm(page, "Enter a demand");
    await form.getByLabel("Name").fill("Half typed");
    await enter("Entered elsewhere");
    await page.getByText("Entered elsewhere").waitFor();
    assert.equal(await form.getByLabel("Name").inputValue(), "Half typed");
    await close(page);
  });

  test("an answer that is lost is asked for again under the same key, and a double click sends once: one demand each", async () => {
    const page = await open({ as: "Sandbox Sponsor", hash: "#/intake/demands" });
    const keys = [];
    let lost = 0;
    await page.route(/\/api\/v1\/demands$/, async (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      const answer = await route.fetch();
      return lost++ === 0 ? route.abort() : route.fulfill({ response: answer });
    });
    const form = await openForm(page, "Enter a demand");
    await form.getByLabel("Name").fill("Lost on the way");
    await form.getByLabel("Kind", { exact: false }).first().selectOption("Pilot");
    await form.getByRole("button", { name: "Enter a demand" }).click();
    await form.getByRole("alert").getByText("Page.NoAnswer").waitFor();
    page.faults.length = 0;
    await form.getByRole("button", { name: "Enter a demand" }).dblclick();
    await page.getByText(/The demand is entered/).waitFor();
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    assert.equal((await demandsNamed("Lost on the way")).length, 1);
    await close(page);
  });

  test("a long list is read a page more at a time", async () => {
    const page = await open({ as: "Sandbox Sponsor" });
    const all = [...Array(230).keys()].map((number) => ({ id: `p${number}`, name: `Person number ${number}` }));
    await page.route(/\/api\/v1\/people\?count=/, (route) => {
      const count = Number(new URL(route.request().url()).searchParams.get("count"));
      return route.fulfill({ json: { items: all.slice(0, count), next: count < all.length ? all[count - 1].id : null } });
    });
    await page.goto(`${world.server}/portfolio/#/administration/people`);
    await page.getByText("100 and more shown").waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("200 and more shown").waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("230 shown").waitFor();
    assert.equal(await page.getByRole("button", { name: "Show more" }).count(), 0);
    await close(page);
  });

  test("an address that leads nowhere says so, and a place that cannot be read says why", async () => {
    const page = await open({ as: "Sandbox Sponsor", hash: "#/nowhere/at-all" });
    await page.getByRole("heading", { level: 1, name: "Nothing stands here" }).waitFor();
    await page.goto(`${world.server}/portfolio/#/intake/demand/00000000-0000-0000-0000-000000000009`);
    await page.getByRole("alert").getByText("Intake.DemandUnknown").waitFor();
    await close(page);
  });

  for (const scheme of ["light", "dark"]) {
    test(`no place and no form of one has a violation that axe-core knows, ${scheme}`, async () => {
      const { id } = await enter(`For axe, ${scheme}`, { customer: "Sandbox Customer", costAmount: "10.00", costCurrency: "EUR" });
      const page = await open({ as: "Sandbox Administrator", admin: true, scheme });
      const { digest } = (await get("/rulebooks")).items[0];
      const rules = (await get("/intake/rules")).items[0].digest;
      const measure = filled.find("Partner channel").id;
      const views = [...places.map(([hash]) => hash), `#/intake/demand/${id}`, `#/administration/rulebook/${digest}`, `#/intake/rules-version/${rules}`, ...tabs.map((tab) => `#/measures/${measure}/${tab}`)];
      for (const hash of views) {
        await page.goto(`${world.server}/portfolio/${hash}`);
        await page.locator(".card").first().waitFor();
        assert.deepEqual(await axe(page, axeSource), [], hash);
        const labels = [...new Set(await page.locator(".place-actions button, .row-actions:first-of-type button").allInnerTexts())];
        for (const label of labels) {
          await page.getByRole("button", { name: label }).first().click();
          await page.getByRole("dialog").waitFor();
          for (const add of await page.getByRole("dialog").locator(".field-rows-add").all()) {
            await add.click();
          }

          assert.deepEqual(await axe(page, axeSource), [], `${hash} ${label}`);
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "detached" });
        }
      }

      await close(page);
    });
  }

  test("nothing is wider than a narrow window, and the names of the columns stand beside the values there", async () => {
    const { id } = await enter("A demand with a name that is longer than a narrow window is wide, as people write them", { businessReason: "x".repeat(300), costAmount: "99999999999.99", costCurrency: "EUR" });
    const page = await open({ as: "Sandbox Administrator", admin: true, width: 320, height: 740 });
    const views = [...places.map(([hash]) => hash), "#/", "#/value", "#/waiting", "#/breaches", "#/nowhere", `#/intake/demand/${id}`, ...["", ...tabs.map((tab) => `/${tab}`)].map((tab) => `#/measures/${filled.find("Partner channel").id}${tab}`)];
    for (const hash of views) {
      await page.goto(`${world.server}/portfolio/${hash}`);
      await page.locator(".card, .lead").first().waitFor();
      await until(`the end of reading at ${hash}`, async () => (await page.locator(".waiting").count()) === 0);
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= window, `${hash} is ${wide} wide in ${window}`);
    }

    await page.goto(`${world.server}/portfolio/#/intake/demand/${id}`);
    await page.getByRole("button", { name: "Change fields" }).click();
    const form = page.getByRole("dialog");
    assert.deepEqual(await form.evaluate((element) => [element.scrollWidth <= element.clientWidth, element.getBoundingClientRect().right <= 320]), [true, true]);
    await page.keyboard.press("Escape");
    const beside = await page.getByRole("table", { name: "What was entered" }).getByRole("cell").first().evaluate((cell) => getComputedStyle(cell, "::before").content);
    assert.equal(beside, '"Value: "');
    await close(page);
  });
});
