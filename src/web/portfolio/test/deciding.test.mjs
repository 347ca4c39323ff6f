import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { askInCrm, linkUser, openAccountManager, prepareDemands, readCrm, winOpportunities } from "./lib/crm.mjs";
import { answerTo, openForm, refused } from "./lib/forms.mjs";
import { fillModel } from "./lib/model.mjs";
import { openPage } from "./lib/page.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const month = (months) => { const now = new Date(); return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7); };
const because = (form) => form.getByLabel("Reason").fill("Looked at with the team");

describe("deciding at the places of the model", { timeout: 900_000 }, () => {
  let world;
  let filled;
  let model;
  const pages = new Map();

  before(async () => {
    world = await openWorld();
    filled = await fillPortfolio(world);
    model = await fillModel(world, filled);
  });
  after(() => closeWorld(world));

  const get = (path) => world.store.get(filled.admin, path);
  const post = (name, path, body) => world.store.post(filled.persons[name].token, path, body);
  const at = (measure, place) => `#/measures/${measure.id}/${place}`;
  async function pageOf(as, roles = "") {
    const key = `${as} ${roles}`;
    if (!pages.has(key)) {
      pages.set(key, await openPage(world, { as, ...(roles === "admin" ? { admin: true } : { roles }) }));
    }

    return pages.get(key);
  }

  /** Somebody opens a form, fills it in and sends it: the store takes it, or its "no" stands in the form word for word. */
  async function act([as, roles], hash, button, fill, code = null) {
    const page = await pageOf(as, roles);
    await page.goto(`${world.server}/portfolio/${hash}`);
    const form = await openForm(page, button);
    await fill?.(form);
    const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST" && one.url().includes("/api/v1/")), form.locator("button[type=submit]").click()]);
    if (code) {
      await refused(form, answer, code);
    } else {
      assert.equal(answer.status(), 200, await answer.text());
      await page.getByRole("main").getByText(/, ledger entry \d+\.$/).waitFor({ state: "attached" });
    }

    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    return answer;
  }

  const [owner, second, sponsor, controller, visitor] = ["Owner", "Second Owner", "Sponsor", "Controller", "Visitor"].map((name) => [`Sandbox ${name}`, ""]);
  const admin = ["Sandbox Administrator", "admin"];

  test("a risk is accepted up to the limit of a role, and not above it", async () => {
    await act(owner, at(model.decided, "risks"), "Accept: The regulator objects", because, "Risks.NotYoursToAccept");
    await act(owner, at(model.decided, "risks"), "Accept: The supplier ends", because);
    const { items } = await get(`/measures/${model.decided.id}/risks`);
    assert.deepEqual(items.map((risk) => [risk.code, risk.accepted]), [["R1", true], ["R2", false]]);
    await act(["Sandbox Second Owner", "committee"], "#/registers/risks", "Accept: The regulator objects", because);
  });

  test("a risk is entered with all that it needs, and what is missing is marked before anything is sent", async () => {
    const page = await pageOf(...owner);
    await page.goto(`${world.server}/portfolio/${at(model.planned, "risks")}`);
    const form = await openForm(page, "Enter a risk");
    await form.getByLabel("Code").fill("R9");
    await form.getByLabel("Kind").selectOption("SalesCommitment");
    await form.locator("button[type=submit]").click();
    await form.getByText("What was promised to the customer is missing. Fill it in.").waitFor();
    await form.getByLabel("Title").fill("Promised too much");
    await form.getByLabel("Cause").fill("The sale");
    await form.getByLabel("What was promised").fill("A day");
    await form.getByLabel("Probability").selectOption("3");
    await form.getByLabel("Impact").selectOption("5");
    await form.getByLabel("Owner of the risk").fill("Sandbox Owner");
    await form.getByLabel("Response", { exact: false }).first().fill("Talk to the customer");
    await form.getByLabel("Response due").fill(day(9));
    await form.locator("button[type=submit]").click();
    await page.getByRole("row").filter({ hasText: "R9 Promised too much" }).getByText("15", { exact: true }).waitFor();
  });

  test("the other side alone promises a dependency", async () => {
    const fill = async (form) => { await form.getByLabel("Day").fill(day(50)); await because(form); };
    await act(owner, at(model.decided, "dependencies"), "Promise: Prices by channel", fill, "Dependencies.OtherSideOnly");
    await act(second, at(model.waits, "dependencies"), "Promise: Prices by channel", fill);
    assert.equal((await get(`/measures/${model.decided.id}/dependencies`)).items[0].committed, day(50));
  });

  test("a change is decided by the role that it needs, not by whoever asked, and is applied at once", async () => {
    const decide = async (form) => { await form.getByLabel("Decision").selectOption("true"); await because(form); };
    await act(controller, at(model.decided, "changes"), "Decide: Two products more", decide, "Changes.NotYoursToDecide");
    await act(sponsor, at(model.decided, "changes"), "Decide: Two products more", decide);
    const page = await pageOf(...sponsor);
    await page.getByRole("region", { name: "Original and now" }).getByText("Four products").waitFor();
    assert.equal((await get(`/measures/${model.decided.id}`)).fields.scope, "Four products");
  });

  test("a KPI is read, and a reading of tomorrow is refused", async () => {
    const read = (days) => async (form) => { await form.getByLabel("Value").fill("6,5"); await form.getByLabel("Read on").fill(day(days)); await form.getByLabel("Where it was read").fill("The desk"); };
    await act(owner, at(model.planned, "kpis"), "Enter a reading: Days to a decision", read(2), "Kpis.ReadInFuture");
    await act(owner, at(model.planned, "kpis"), "Enter a reading: Days to a decision", read(-1));
    const page = await pageOf(...owner);
    await page.getByRole("region", { name: "Readings" }).getByText("6.5").waitFor();
    await act(owner, at(model.planned, "kpis"), "Report impact", (form) => form.getByLabel("What it means").fill("We worked hard"), "Impact.StatusOnly");
  });

  test("a KPI that missed its target is explained by the controller alone, and anew after another reading", async () => {
    const explain = (text) => (form) => form.getByLabel("Explanation").fill(text);
    const find = async () => (await get(`/measures/${model.planned.id}/closure`)).kpis.find((one) => one.code === "K2");
    const place = at(model.planned, "kpis");
    const page = await pageOf(...owner);
    await page.goto(`${world.server}/portfolio/${place}`);
    const targets = page.getByRole("region", { name: "Targets" });
    await targets.getByRole("row").filter({ hasText: "Days to a decision" }).getByText("Under way").waitFor();
    await post("Sandbox Owner", `/measures/${model.planned.id}/kpis`, { code: "K2", name: "Calls a day", unit: "calls", direction: "Down", baseline: 50, target: 10, due: day(-2), reason: "The business case" });
    await post("Sandbox Owner", `/measures/${model.planned.id}/kpis/K2/readings`, { value: 30, on: day(-1), source: "The desk" });
    const row = targets.getByRole("row").filter({ hasText: "Calls a day" });
    await row.getByText("Missed").waitFor();
    assert.equal(await targets.getByRole("button", { name: /^Explain the miss/ }).count(), 1);
    await act(owner, place, "Explain the miss: Calls a day", explain("Half of the way"), "Closure.ControllerOnly");
    assert.equal((await find()).explanation, null);
    await act(controller, place, "Explain the miss: Calls a day", explain("Two branches opened late"));
    await row.getByText("Two branches opened late").waitFor();
    const given = await find();
    assert.deepEqual([given.missed, given.explanation.text, given.explanation.by.name], [true, "Two branches opened late", "Sandbox Controller"]);

    // Between the look and the answer the target was reached: the form stays, with the store's words.
    const theirs = await pageOf(...controller);
    await theirs.goto(`${world.server}/portfolio/${at(model.planned, "closure")}`);
    const form = await openForm(theirs, "Explain the miss: Calls a day");
    assert.equal(await form.getByLabel("Explanation").inputValue(), "Two branches opened late");
    await form.getByLabel("Explanation").fill("Too late");
    await post("Sandbox Owner", `/measures/${model.planned.id}/kpis/K2/readings`, { value: 9, on: day(0), source: "The desk" });
    await refused(form, await answerTo(theirs, "/explanation", form.locator("button[type=submit]").click()), "Closure.KpiNotMissed");
    await theirs.keyboard.press("Escape");
    await theirs.getByRole("region", { name: "Targets" }).getByRole("row").filter({ hasText: "Calls a day" }).getByText("Reached").waitFor();
    assert.equal((await find()).explanation, null);
  });

  test("budget is granted by whoever has the right, and moved by month", async () => {
    const grant = async (form) => {
      await form.getByRole("button", { name: "Add a line" }).click();
      await form.locator("input[type=month]").fill(month(2));
      await form.getByLabel("Currency").fill("EUR");
      await form.getByLabel("Amount").fill("2,500.50");
      await because(form);
    };
    await act(owner, at(model.decided, "budget"), "Grant budget", grant, "Budget.NoRight");
    await act(sponsor, at(model.decided, "budget"), "Grant budget", grant);
    const { lines } = await get(`/measures/${model.decided.id}/budget`);
    assert.equal(lines.find((line) => line.period === month(2)).budget, 2500.5);
  });

  test("a divergence is decided by the controller alone", async () => {
    const decide = async (form) => { await form.getByLabel("Decision").selectOption("Accept"); await form.getByLabel("Until").fill(day(30)); await because(form); };
    await act(owner, at(model.decided, "divergences"), "Decide: Price engine", decide, "Divergence.ControllerOnly");
    await act(controller, at(model.decided, "divergences"), "Decide: Price engine", decide);
    assert.equal((await get(`/measures/${model.decided.id}/divergences`)).items[0].state, "Accepted");
  });

  test("an assumption is validated, and value confirmed, by the controller alone", async () => {
    const validate = async (form) => { await form.getByLabel("Credibility").selectOption("Medium"); await because(form); };
    await act(owner, at(model.planned, "assumptions"), "Validate: A1", validate, "Assumptions.ControllerOnly");
    await act(controller, "#/value/assumptions", "Validate: A1", validate);
    const confirm = async (form) => {
      await form.getByRole("button", { name: "Add a month" }).click();
      await form.getByLabel("Kind of value").selectOption("EBITDA");
      await form.getByLabel("Currency").fill("EUR");
      await form.locator("input[type=month]").fill(month(-1));
      await form.getByLabel("Actual").fill("60000");
      await form.getByLabel("How it was found out").fill("From the books");
      await form.getByLabel("Evidence").locator("option", { hasText: "Books" }).waitFor({ state: "attached" });
      await form.getByLabel("Evidence").selectOption({ label: "Books (books)" });
    };
    await act(owner, at(model.planned, "closure"), "Confirm value", confirm, "Closure.ControllerOnly");
    await act(controller, at(model.planned, "closure"), "Confirm value", confirm);
    const [value] = (await get(`/measures/${model.planned.id}/closure`)).values;
    assert.equal(value.confirmed, 60000);
  });

  test("a waiver is granted by a role that the rulebook names, not by whoever asked", async () => {
    await act(owner, at(model.waivable, "waivers"), "Grant: effect", null, "Waivers.NotYours");
    await act(sponsor, at(model.waivable, "waivers"), "Grant: effect", null);
    await act(visitor, at(model.waivable, "waivers"), "Withdraw: effect", because, "People.Unlinked");
    assert.equal((await get(`/measures/${model.waivable.id}/waivers`)).items[0].state, "Granted");
  });

  test("a condition is met by its role and confirmed by another person", async () => {
    const met = (form) => form.getByLabel("How it was met").fill("A deputy is named");
    const confirm = (form) => form.getByLabel("Is it met?").selectOption("true");
    await act(sponsor, at(model.waivable, "conditions"), "Say that it is met: K1", met, "Conditions.NotYours");
    await act(owner, at(model.waivable, "conditions"), "Say that it is met: K1", met);
    await act(owner, at(model.waivable, "conditions"), "Confirm: K1", confirm, "Conditions.OwnConfirmation");
    await act(sponsor, at(model.waivable, "conditions"), "Confirm: K1", confirm);
    assert.equal((await get(`/measures/${model.waivable.id}/conditions`)).items[0].state, "Confirmed");
  });

  test("a ConditionalGo asked for in Dynamics is told, at the form and in the row alike, where conditions are given; followed there, Dynamics shows the new degree", async () => {
    const { store, dataverse } = world;
    const { "Sandbox Owner": owns, "Sandbox Second Owner": other, "Sandbox Sponsor": sponsors, "Sandbox Controller": controls } = filled.persons;
    const { digest } = (await get("/rulebooks")).items.find((one) => one.code === "waivable-product");
    const [demand] = await winOpportunities(dataverse, store, filled.admin, ["Under conditions"], filled.crm);
    await prepareDemands(store, filled.admin, [demand]);
    const roles = [["owner", owns], ["sponsor", sponsors], ["controller", controls]].map(([role, person]) => ({ role, personId: person.id }));
    const { measureId: id } = await store.post(filled.admin, `/demands/${demand.id}/intake`, { outcome: "Approved", reason: "Fits", measure: { name: "Under conditions", rulebook: digest, roles, fields: { function: "Lending", legalEntity: "Sandbox Bank" } }, workItems: [] });
    const admins = [filled.admin, model.otherAdmin];
    const manager = await openAccountManager(dataverse, store, admins, owns.id);
    await linkUser(store, admins, other.id, manager.organizationId, filled.crm.userId);
    await until("the measure in Dynamics", () => readCrm(dataverse, manager.token, `gov_measures(${id})`));

    const early = await askInCrm(dataverse, manager.token, id, "G1", 2);
    assert.equal(early.status, 400);
    assert.match(early.body.error.message, /\[Review\.NoConditions\]$/);
    const passed = await askInCrm(dataverse, filled.crm.token, id, "G1", 2, { "MSCRM.BypassCustomPluginExecution": "true" });
    assert.equal(passed.status, 201);
    const row = await until("the answer in the row", async () => {
      const found = await readCrm(dataverse, manager.token, `gov_gatereviews(${passed.body.gov_gatereviewid})`);
      return found?.gov_status && found;
    });
    assert.deepEqual([row.gov_status, row.gov_outcome ?? null, row.gov_decisiontext], [2, null, early.body.error.message]);
    assert.deepEqual((await get(`/measures/${id}`)).reviews, []);

    const [, tab, place, button] = /, then (\w+), (\w+), '([^']+)'/.exec(row.gov_decisiontext);
    const page = await pageOf(...owner);
    await page.goto(`${world.server}/portfolio/#/measures/${id}`);
    await page.getByRole("link", { name: tab, exact: true }).click();
    await page.getByRole("link", { name: place, exact: true }).click();
    const form = await openForm(page, button);
    await form.getByRole("button", { name: "Add a condition" }).click();
    await form.getByLabel("Code").fill("K1");
    await form.getByLabel("What must be done").fill("Name a deputy");
    await form.getByLabel("Role that does it").fill("owner");
    await form.getByLabel("Due").fill(day(20));
    await because(form);
    const next = page.waitForResponse((one) => new URL(one.url()).pathname.endsWith(`/measures/${id}/gates/G2`));
    await form.locator("button[type=submit]").click();
    const answer = page.getByText(/The gate is passed under conditions, ledger entry \d+/);
    await answer.waitFor();
    await (await next).finished();
    await page.getByRole("heading", { name: "Conditions" }).first().waitFor();
    assert.equal(await answer.count(), 1, "reading the next gate takes nothing out of sight");
    await until("the new degree in Dynamics", async () => (await readCrm(dataverse, manager.token, `gov_measures(${id})`)).gov_doi === 1);
  });

  test("an adopted project counts once its sponsor has confirmed", async () => {
    await act(admin, "#/portfolio/adoption", "Confirm the degree: Self-service repayment", null, "Adoption.SponsorOnly");
    await act(sponsor, "#/portfolio/adoption", "Confirm the degree: Self-service repayment", null);
    assert.equal((await get(`/measures/${model.fresh.id}`)).doi, 2);
  });

  test("a role is delegated by its holder, and accepted by the delegate alone", async () => {
    const offer = (to, role) => async (form) => { await form.getByRole("combobox", { name: "To" }).fill(to); await form.getByLabel("Role").fill(role); await form.getByLabel("Until").fill(`${day(20)}T12:00`); await because(form); };
    await act(sponsor, "#/portfolio/delegations", "Delegate a role of mine", offer("Sandbox Sponsor", "sponsor"), "Delegations.ToOneself");
    await act(["Sandbox Controller", ""], "#/portfolio/delegations", "Delegate a role of mine", offer("Sandbox Owner", "controller"));
    await act(sponsor, "#/portfolio/delegations", "Accept: controller", null, "Delegations.NotYours");
    await act(owner, "#/portfolio/delegations", "Accept: controller", null);
    assert.deepEqual((await get("/delegations?standing=Active")).items.map((one) => one.role).sort(), ["controller", "sponsor"]);
  });

  test("several approvals are answered at once, each packet shown, each judged alone", async () => {
    const page = await pageOf(...sponsor);
    await page.goto(`${world.server}/portfolio/#/waiting`);
    await page.getByRole("button", { name: "Answer several approvals" }).click();
    const card = page.getByRole("region", { name: "Answer several at once" });
    await card.getByRole("button", { name: "Send these answers" }).click();
    await card.getByText("Choose at least one.").waitFor();
    const boxes = card.getByRole("checkbox", { name: /gate G3, step sponsor$/ });
    await boxes.nth(1).waitFor();
    const names = [];
    for (const index of [0, 1]) {
      const line = card.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: /gate G3, step sponsor$/ }) }).nth(index);
      names.push((await line.innerText()).split(", gate")[0].trim());
      await boxes.nth(index).check();
      await line.getByLabel("Text of the packet").waitFor();
    }

    // The first packet changes after it was looked at: that answer alone is refused.
    const changed = filled.find(names[0]);
    await world.store.post(changed.owner.token, `/measures/${changed.id}/fields`, { fields: { region: "North" } });
    const [answer] = await Promise.all([page.waitForResponse((one) => one.url().endsWith("/approvals/bulk")), card.getByRole("button", { name: "Send these answers" }).click()]);
    const { items } = await answer.json();
    assert.deepEqual(items.map((line) => line.recorded), [false, true]);
    const results = card.getByRole("list", { name: "What became of each" });
    await results.getByText(items[0].detail).waitFor();
    await results.getByText(items[0].code).waitFor();
    await results.getByText(new RegExp(`${names[1]}, gate G3, step sponsor: in the ledger, entry \\d+`)).waitFor();
    await card.getByText("1 of 2 are in the ledger.").waitFor();
    assert.equal(await card.getByRole("checkbox", { checked: true }).count(), 0, "what was refused is chosen again by hand");
    const delegate = await pageOf(...second);
    await delegate.goto(`${world.server}/portfolio/#/waiting`);
    await delegate.getByRole("button", { name: "Answer several approvals" }).click();
    const theirs = delegate.getByRole("region", { name: "Answer several at once" });
    const option = theirs.locator("option", { hasText: "Sandbox Second Owner for Sandbox Sponsor, as sponsor" });
    await option.waitFor({ state: "attached" });
    await theirs.getByLabel("In whose name").selectOption(await option.getAttribute("value"));
    await theirs.getByRole("checkbox", { name: /step sponsor$/ }).first().check();
    await theirs.getByLabel("Text of the packet").first().waitFor();
    await theirs.getByRole("button", { name: "Send these answers" }).click();
    await theirs.getByRole("list", { name: "What became of each" }).getByRole("listitem").first().waitFor();
  });

  test("a role is given to somebody else, not to oneself", async () => {
    const give = (name) => async (form) => { await form.getByRole("combobox", { name: "To" }).fill(name); await because(form); };
    await act(admin, at(model.planned, "roles"), "Give to somebody else: owner", give("Sandbox Administrator"), "Roles.NotToYourself");
    await act(admin, at(model.planned, "roles"), "Give to somebody else: owner", give("Sandbox Second Owner"));
    const { items } = await get(`/measures/${model.planned.id}/roles`);
    assert.ok(items.some((one) => one.role === "owner" && one.person.name === "Sandbox Second Owner" && one.holds));
  });

  test("a draft is published by whoever may, and a measure is moved to it after a look", async () => {
    await act(visitor, "#/administration/rulebooks", "Publish: Lending product", null, "Auth.RoleMissing");
    await act(["Sandbox Sponsor", "admin"], "#/administration/rulebooks", "Publish: Lending product", null);
    const moving = `${at(model.decided, "rulebook")}?rulebook=${model.draft}`;
    await act(visitor, moving, "Move the measure", because, "Auth.RoleMissing");
    await act(admin, moving, "Move the measure", because);
    assert.equal((await get(`/measures/${model.decided.id}`)).rulebookDigest, model.draft);
  });

  test("a form that is sent before the names are there waits for them, and marks what is nobody's name", async () => {
    const know = (name) => world.store.post(filled.admin, "/people", { name });
    await know("Sandbox Doubled");
    const page = await pageOf(...admin);
    await page.goto(`${world.server}/portfolio/#/administration/people`);
    const press = async (name, release, isKnown = true) => {
      let asked = 0;
      const names = new Promise((resolve) => { release.now = resolve; });
      await page.route(/\/people\?count=1000$/, async (route) => { asked++; await names; await route.continue(); });
      await (isKnown && know(name));
      const form = await openForm(page, "Merge: Sandbox Doubled");
      await form.getByRole("combobox", { name: "Into" }).fill(name);
      await because(form);
      await form.getByRole("button", { name: "Merge" }).click();
      await form.getByText("A list is still being read. This is sent once it is there.").waitFor();
      await until("the names are asked for", async () => asked > 0);
      return form;
    };
    const sent = [];
    page.on("request", (one) => one.method() === "POST" && sent.push(one.url()));
    const names = {};
    const wrong = await press("Sandbox Nobody", names, false);
    names.now();
    await wrong.getByText("Correct what is marked.").waitFor();
    await wrong.getByText("Choose one from the list that opens while you type.").waitFor();
    assert.deepEqual(sent, []);
    await page.unrouteAll({ behavior: "wait" });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await wrong.waitFor({ state: "detached" });

    // What is written after pressing was not looked at by whoever pressed: that is not sent by itself.
    const changed = await press("Sandbox Never", names);
    await changed.getByLabel("Reason").fill("Not this one");
    names.now();
    await changed.getByRole("combobox", { name: "Into" }).and(changed.locator("[aria-invalid=true]")).waitFor({ state: "detached" });
    await page.unrouteAll({ behavior: "wait" });
    assert.deepEqual(sent, []);
    await changed.getByRole("button", { name: "Cancel" }).click();
    await changed.waitFor({ state: "detached" });

    const right = await press("Sandbox Once", names);
    const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST"), names.now()]);
    assert.equal(answer.status(), 200, await answer.text());
    await right.waitFor({ state: "detached" });
    await page.unrouteAll({ behavior: "wait" });
    assert.equal(sent.length, 1);
  });

  test("two records of one human become one by two administrators, and whoever leaves holds nothing", async () => {
    const only = (form) => form.getByRole("combobox", { name: "Into" }).fill("Sandbox Once");
    await act(admin, "#/administration/people", "Confirm the merge: Sandbox Doubled", only, "People.SecondAdminNeeded");
    await act(["Sandbox Sponsor", "admin"], "#/administration/people", "Confirm the merge: Sandbox Doubled", only);
    await act(owner, "#/administration/people", "Has left: Sandbox Once", because, "Auth.RoleMissing");
    await act(admin, "#/administration/people", "Has left: Sandbox Once", because);
    const { items } = await get("/people?count=1000");
    assert.ok(items.find((one) => one.name === "Sandbox Once").left);
  });

  test("a committee report opens in a new tab, is handed out as it was seen, and is the same bytes when made again", async () => {
    const page = await pageOf(...admin);
    await page.goto(`${world.server}/portfolio/#/reports/committee`);
    const make = page.getByRole("region", { name: "Make a report" });
    const open = make.getByRole("button", { name: "Open the report in a new tab" });
    await make.getByLabel("As of").fill("2031-01-01T00:00");
    await open.click();
    await make.getByRole("alert").getByText("Request.ParameterInvalid").waitFor();
    const past = new Date(Date.now() - 60_000);
    await make.getByLabel("As of").fill(new Date(past.getTime() - past.getTimezoneOffset() * 60_000).toISOString().slice(0, 16));
    const [tab] = await Promise.all([page.waitForEvent("popup"), open.click()]);
    await tab.getByRole("heading", { level: 1 }).waitFor();
    assert.notEqual(await tab.evaluate(() => getComputedStyle(document.body).fontFamily), await tab.evaluate(() => { const bare = document.createElement("iframe"); document.body.append(bare); return bare.contentWindow.getComputedStyle(bare.contentDocument.body).fontFamily; }));
    await tab.close();
    const digest = await make.locator("code").last().innerText();
    assert.match(digest, /^[0-9a-f]{64}$/);
    await make.getByRole("button", { name: "Hand out what I looked at" }).click();
    await make.getByText(/The report is handed out, ledger entry \d+/).waitFor();
    await page.getByRole("region", { name: "Handed out" }).getByText(digest).waitFor();
    await page.getByRole("button", { name: /^Check/ }).click();
    await page.getByRole("dialog").locator("button[type=submit]").click();
    await page.getByRole("dialog").getByText("Yes").waitFor();
    await page.keyboard.press("Escape");
    const other = await pageOf(...visitor);
    await other.goto(`${world.server}/portfolio/#/reports/committee?at=${encodeURIComponent(past.toISOString())}`);
    const theirs = other.getByRole("region", { name: "Make a report" });
    const [second] = await Promise.all([other.waitForEvent("popup"), theirs.getByRole("button", { name: "Open the report in a new tab" }).click()]);
    await second.close();
    await theirs.getByRole("button", { name: "Hand out what I looked at" }).click();
    await theirs.getByRole("alert").getByText("Reports.IssuerOnly").waitFor();
  });

  test("no page had a fault of its own meanwhile", async () => {
    for (const page of pages.values()) {
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });
});
