import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { tabTo } from "./lib/keyboard.mjs";
import { fillModel } from "./lib/model.mjs";
import { axe, openPage } from "./lib/page.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

/** Each place, the part of it with rows, and what stands in one of them. */
const places = ({ decided, planned, waits, fresh, waivable, draft, next }, { persons, first, approval }) => [
  ["#/portfolio/delegations", "Delegations", "Sandbox Sponsor"],
  ["#/portfolio/adoption", "Adopted projects", "Self-service repayment"],
  ["#/intake/commitments", "Commitments", "Waivable product"],
  ["#/registers/risks", "Open risks", "R1 The supplier ends"],
  ["#/registers/risks", "Escalated", "R2 The regulator objects"],
  ["#/registers/dependencies", "Open dependencies", "D1 Prices by channel"],
  ["#/registers/capacity", "Skills", "Pricing models"],
  ["#/registers/capacity", "Supply", "Sandbox Team"],
  ["#/registers/capacity", "Overload", "Price engine: 160 hours"],
  ["#/registers/capacity", "Scarce skills", "160"],
  ["#/registers/capacity", "By month", "Pricing models"],
  ["#/registers/changes", "Undecided changes", "C1 Two products more"],
  ["#/registers/kpis", "All KPIs", "Days to a decision (K1)"],
  ["#/registers/objectives", "Objectives", "O2 Faster decisions"],
  ["#/registers/objectives", "Measures that serve them", "Income check by open banking"],
  ["#/registers/objectives", "Serves no objective", "Price engine"],
  ["#/value/divergences", "Divergences", "Price engine"],
  ["#/value/assumptions", "Assumptions", "A1: Half of all customers agree"],
  ["#/value/assumptions", "Plans to validate", "Price engine"],
  ["#/value/doubles", "Lines that count twice", "books 4711, line 1"],
  ["#/reports/views?view=gates", "Rows", "Price engine"],
  ["#/reports/views?view=value-at-risk", "Sums", "EBITDA"],
  ["#/reports/truth", "Findings", "Price engine"],
  ["#/administration/rulebooks", "Drafts", "Lending product, version 3"],
  [`#/administration/diff?from=${next}&digest=${draft}`, "Differences", "Regulatory approval"],
  [`#/administration/rulebook/${first}`, "Measures that it governs", "Price engine"],
  [`#/administration/person/${persons["Sandbox Second Owner"].id}`, "Roles and touchpoints", "Partner channel"],
  [`#/administration/person/${persons["Sandbox Second Owner"].id}`, "Accounts", "No account of a host is linked"],
  [`#/measures/${waivable.id}/conditions`, "Conditions", "K1 Name a deputy"],
  [`#/measures/${waivable.id}/waivers`, "Waivers", "Not measurable yet"],
  [`#/measures/${decided.id}/difference?approval=${approval}`, "Line by line", "field function"],
  [`#/measures/${decided.id}/rulebook?rulebook=${next}`, "Before and after", "Lending product, version 2"],
  [`#/measures/${decided.id}/value`, "How it stands", "0 of 1 work items"],
  [`#/measures/${decided.id}/value`, "Financial targets", "Savings"],
  [`#/measures/${decided.id}/value`, "Milestones", "M1 Pilot is live"],
  [`#/measures/${decided.id}/budget`, "Budget, cost and value", "EUR 1,000.00"],
  [`#/measures/${decided.id}/budget`, "Grants and movements", "Moved out"],
  [`#/measures/${decided.id}/budget`, "Costs", "books 4711, line 1"],
  [`#/measures/${planned.id}/assumptions`, "Assumptions", "A1: Half of all customers agree"],
  [`#/measures/${decided.id}/divergences`, "Divergences", "budget"],
  [`#/measures/${planned.id}/closure`, "By month", "EUR 50,000.00"],
  [`#/measures/${planned.id}/closure`, "Promised and confirmed", "EBITDA"],
  [`#/measures/${planned.id}/closure`, "Targets", "Days to a decision (K1)"],
  [`#/measures/${planned.id}/closure`, "Evidence", "Books"],
  [`#/measures/${decided.id}/risks`, "Risks", "R2 The regulator objects"],
  [`#/measures/${decided.id}/risks`, "What a gate sees", "R2"],
  [`#/measures/${decided.id}/dependencies`, "What this measure waits for", "D1 Prices by channel"],
  [`#/measures/${waits.id}/dependencies`, "Who waits for this measure", "D1 Prices by channel"],
  [`#/measures/${waits.id}/dependencies?days=30`, "What a slip moves", "Price engine"],
  [`#/measures/${decided.id}/capacity`, "What it needs of people", "160"],
  [`#/measures/${decided.id}/capacity`, "Last check", "60 hours are missing"],
  [`#/measures/${decided.id}/changes`, "Requests", "C1 Two products more"],
  [`#/measures/${decided.id}/changes`, "Original baseline", "1"],
  [`#/measures/${planned.id}/kpis`, "KPIs", "Days to a decision (K1)"],
  [`#/measures/${planned.id}/kpis`, "Readings", "The desk"],
  [`#/measures/${planned.id}/kpis`, "Targets", "Under way"],
  [`#/measures/${planned.id}/kpis`, "Impact updates", "Two days faster"],
  [`#/measures/${planned.id}/touchpoints`, "Touchpoints", "Invoices of the new loans"],
  [`#/measures/${decided.id}/roles`, "Roles", "Sandbox Controller"],
  [`#/measures/${decided.id}/ownership`, "Who owns what", "CRM"],
  [`#/measures/${planned.id}/tags`, "Tags by hand", "The board asked"],
];

describe("a place for everything of the model", { timeout: 900_000 }, () => {
  let world;
  let filled;
  let model;
  let views;
  let axeSource;

  before(async () => {
    axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    world = await openWorld();
    filled = await fillPortfolio(world);
    model = await fillModel(world, filled);
    const first = (await get("/rulebooks")).items.find((one) => one.code === "lending-product" && one.version === 1).digest;
    const [{ id: approval }] = (await get(`/measures/${model.decided.id}`)).approvals;
    views = places(model, { persons: filled.persons, first, approval });
  });
  after(() => closeWorld(world));

  const get = (path) => world.store.get(filled.admin, path);
  const go = async (page, hash) => {
    await page.goto(`${world.server}/portfolio/${hash}`);
    await page.locator(".card").first().waitFor();
    await until(`the end of reading at ${hash}`, async () => (await page.locator(".waiting").count()) === 0);
  };
  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  test("every place shows what the store knows", async () => {
    const page = await openPage(world, { as: "Sandbox Administrator", admin: true });
    const missing = [];
    for (const [hash, part, text] of views) {
      await go(page, hash);
      const region = page.getByRole("region", { name: part, exact: true });
      const found = await region.getByText(text).first().waitFor({ timeout: 10_000 }).then(() => true, () => false);
      if (!found) {
        missing.push(`${hash} › ${part} › ${text}: ${(await region.count()) === 0 ? await page.getByRole("main").innerText() : await region.innerText()}`);
      }
    }

    assert.deepEqual(missing, []);
    await close(page);
  });

  test("what nobody has to do yet is said in a sentence, not by an empty table", async () => {
    const page = await openPage(world, { as: "Sandbox Sponsor" });
    for (const [hash, words] of [["#/portfolio/reminders", "Nobody is to be reminded."], [`#/measures/${model.fresh.id}/risks`, "No risk is entered."], ["#/reports/committee", "No report was handed out."], [`#/measures/${model.fresh.id}/difference`, "Choose an answer above."]]) {
      await page.goto(`${world.server}/portfolio/${hash}`);
      await page.getByRole("main").getByText(words).waitFor();
    }

    await close(page);
  });

  test("reminders show whom, of what and since when", async () => {
    const page = await openPage(world, { as: "Sandbox Sponsor" });
    // Nothing has waited for a week in a world that is minutes old: the store's own waiting items get the time that they lack.
    const { items: groups } = await get("/portfolio/waiting");
    const group = groups.find((one) => one.person?.name === "Sandbox Controller");
    const wait = group.items.find((one) => one.measureId);
    await page.route(/\/api\/v1\/waiting\/reminders/, (route) => route.fulfill({ json: { asOf: "2026-12-01T00:00:00Z", items: [{ ...wait, person: group.person, role: "controller", reminder: 2, dueAt: "2026-12-01T00:00:00Z" }], next: null } }));
    await go(page, "#/portfolio/reminders");
    const row = page.getByRole("row").filter({ hasText: "Sandbox Controller" });
    await row.getByText(wait.text).waitFor();
    await row.getByRole("link", { name: wait.measure }).waitFor();
    await close(page);
  });

  test("a report is narrowed down, and the file has the same rows", async () => {
    const page = await openPage(world, { as: "Sandbox Controller", hash: "#/reports/views" });
    await page.getByText("Choose a view above.").waitFor();
    await page.getByRole("combobox", { name: "View" }).selectOption("gates");
    const rows = page.getByRole("table", { name: "Rows" });
    await rows.getByRole("link", { name: "Price engine" }).waitFor();
    await page.getByRole("combobox", { name: "Person" }).fill("Sandbox Second Owner");
    await rows.getByRole("link", { name: "Price engine" }).waitFor({ state: "detached" });
    await rows.getByRole("link", { name: "Partner channel" }).waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Take as CSV" }).click()]);
    assert.equal(file.suggestedFilename(), "gates.csv");
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    assert.equal(lines.length - 1, (await rows.getByRole("row").count()) - 1);
    assert.match(lines[0], /^\uFEFF?measureId,measure,path,/);
    await close(page);
  });

  test("a long report is read a page more at a time, and its sums stay those of all rows", async () => {
    const page = await openPage(world, { as: "Sandbox Controller" });
    const all = [...Array(230).keys()].map((number) => ({ measureId: `m${number}`, measure: `Measure number ${number}`, gate: "G1", ready: false }));
    await page.route(/\/api\/v1\/reports\/gates\?/, (route) => {
      const count = Number(new URL(route.request().url()).searchParams.get("count"));
      return route.fulfill({ json: { view: "gates", title: "Active measures by gate", asOf: "2026-12-01T00:00:00Z", ledgerNumber: 9, rows: all.length, totals: [{ gate: "G1", rows: all.length }], items: all.slice(0, count), next: count < all.length ? `m${count - 1}.1` : null } });
    });
    await page.goto(`${world.server}/portfolio/#/reports/views?view=gates`);
    const sums = page.getByRole("table", { name: "Sums" });
    for (const shown of ["100 and more shown", "200 and more shown"]) {
      await page.getByText(shown).waitFor();
      await sums.getByRole("cell", { name: "230" }).waitFor();
      await page.getByRole("region", { name: "As of" }).getByText("230").waitFor();
      await page.getByRole("button", { name: "Show more" }).click();
    }

    await page.getByText("230 shown").waitFor();
    await page.getByRole("link", { name: "Measure number 229" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Show more" }).count(), 0);
    await close(page);
  });

  test("the parts of a measure are reached by keyboard only, five at the top and a few beneath each", async () => {
    const page = await openPage(world, { as: "Sandbox Owner", hash: `#/measures/${model.decided.id}` });
    const top = page.getByRole("navigation", { name: "Parts of the measure" });
    await top.waitFor();
    assert.deepEqual(await top.getByRole("link").allInnerTexts(), ["Gate", "Value", "Registers", "People", "History"]);
    await tabTo(page, (focused) => focused.address === `#/measures/${model.decided.id}/risks`);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "What a gate sees" }).waitFor();
    await tabTo(page, (focused) => focused.address === `#/measures/${model.decided.id}/capacity`);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Last check" }).waitFor();
    await close(page);
  });

  for (const scheme of ["light", "dark"]) {
    test(`no place of the model and no form of one has a violation that axe-core knows, ${scheme}`, async () => {
      const page = await openPage(world, { as: "Sandbox Administrator", admin: true, scheme });
      for (const hash of new Set([...views.map(([one]) => one), "#/portfolio/reminders", "#/reports/committee", "#/waiting"])) {
        await go(page, hash);
        assert.deepEqual(await axe(page, axeSource), [], hash);
        for (const label of new Set(await page.locator(".place-actions button, .rows tbody tr:first-of-type .row-actions button").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent)))) {
          if (label !== "Take as CSV") {
            await page.getByRole("button", { name: label, exact: true }).first().click();
            await page.getByRole("dialog").waitFor();
            for (const add of await page.getByRole("dialog").locator(".field-rows-add").all()) {
              await add.click();
            }

            assert.deepEqual(await axe(page, axeSource), [], `${hash} ${label}`);
            await page.keyboard.press("Escape");
            await page.getByRole("dialog").waitFor({ state: "detached" });
          }
        }
      }

      await close(page);
    });
  }

  test("no place of the model is wider than a narrow window", async () => {
    const page = await openPage(world, { as: "Sandbox Administrator", admin: true, width: 320, height: 740 });
    for (const hash of new Set([...views.map(([one]) => one), "#/portfolio/reminders", "#/reports/committee"])) {
      await go(page, hash);
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= window, `${hash} is ${wide} wide in ${window}`);
    }

    const sponsor = await openPage(world, { as: "Sandbox Sponsor", width: 320, height: 740, hash: "#/waiting" });
    await sponsor.getByRole("button", { name: "Answer several approvals" }).click();
    await sponsor.getByRole("checkbox", { name: /step sponsor$/ }).first().check();
    await sponsor.getByLabel("Text of the packet").waitFor();
    assert.ok(await sponsor.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    await close(sponsor);
    await close(page);
  });
});
