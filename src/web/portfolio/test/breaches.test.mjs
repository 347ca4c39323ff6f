import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { tabTo } from "./lib/keyboard.mjs";
import { axe, openPage } from "./lib/page.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

const guid = "00000000-0000-0000-0000-000000000001";

describe("breaches on the page", { timeout: 600_000 }, () => {
  let world;
  let filled;
  let crm;
  let axeSource;

  before(async () => {
    axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    world = await openWorld();
    filled = await fillPortfolio(world);
    ({ crm } = filled);
  });
  after(() => closeWorld(world));

  const breaches = async (query = "") => (await world.store.get(filled.admin, `/breaches${query}`)).items;
  const of = async (measure, state) => (await breaches()).filter((one) => one.measureId === measure.id && (!state || one.state === state));
  const shown = (measure) => until(`the row of ${measure.name}`, async () => Number.isInteger((await crm.read(measure.id)).gov_doi));
  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  /** Moves the degree in Dynamics twice: the first is put back, the second stays open. */
  async function reverse(measure) {
    await shown(measure);
    const { gov_doi: doi } = await crm.read(measure.id);
    await crm.force(measure.id, { gov_doi: doi + 1 });
    await until("the first finding to be put back", async () => (await of(measure, "PutBack")).length === 1);
    await crm.force(measure.id, { gov_doi: doi + 1 });
    return until("the second finding", async () => (await of(measure, "Open"))[0]);
  }

  test("a breach shows without a reload: counted in the navigation, told on its view and on the measure's page", async () => {
    const measure = filled.find("Instant decision");
    const page = await openPage(world, { as: "Sandbox Sponsor", hash: `#/measures/${measure.id}` });
    await page.getByRole("heading", { level: 1, name: measure.name }).waitFor();
    assert.equal(await page.getByRole("region", { name: "Breaches" }).count(), 0);
    await page.evaluate(() => { globalThis.notReloaded = true; });
    const open = await reverse(measure);
    const card = page.getByRole("region", { name: "Breaches" });
    await card.getByText("1 open of 2").waitFor();
    const finding = card.getByRole("article").filter({ hasText: "Changed again" });
    assert.match(await finding.innerText(), /Degree of implementation/);
    assert.match(await finding.innerText(), /2 Detailed → 3 Decided/);
    assert.match(await finding.innerText(), new RegExp(`linked to nobody: ${crm.userId}`));
    assert.match(await finding.innerText(), new RegExp(`row ${measure.id}`));
    const back = card.getByRole("article").filter({ hasNotText: "Changed again" });
    assert.match(await back.innerText(), /Put back\s+Seen /);

    await page.getByRole("link", { name: "Breaches 1 open" }).click();
    await page.getByRole("heading", { level: 1, name: "Breaches" }).waitFor();
    await page.getByText("2 shown").waitFor();
    assert.equal(await page.getByRole("article").first().getByText("Open", { exact: true }).count(), 1);
    await page.getByRole("combobox", { name: "State" }).selectOption("PutBack");
    await page.getByText("1 shown").waitFor();
    await page.getByRole("combobox", { name: "Kind" }).selectOption("GateChangedInHost");
    await page.getByRole("combobox", { name: "State" }).selectOption("");
    await page.getByText("2 shown").waitFor();
    assert.equal(open.column, "gov_doi");
    assert.equal(await page.evaluate(() => globalThis.notReloaded), true);
    await close(page);
  });

  test("a role holder explains by keyboard only; who may not is refused word for word; an administrator accepts, and the count goes", async () => {
    const measure = filled.find("E-signature");
    const { id } = await reverse(measure);
    const before = (await breaches("?state=Open")).length;

    const visitor = await openPage(world, { as: "Sandbox Visitor", hash: "#/breaches?state=Open" });
    const theirs = visitor.getByRole("article").filter({ hasText: measure.name });
    await theirs.locator("summary").click();
    for (const [button, route] of [["Explain", "explain"], ["Accept", "accept"]]) {
      await theirs.getByLabel("Reason").fill("I know better");
      const asked = visitor.waitForResponse((answer) => answer.url().endsWith(`/breaches/${id}/${route}`));
      await theirs.getByRole("button", { name: button, exact: true }).click();
      const { code, detail } = await (await asked).json();
      assert.equal((await asked).status(), 403);
      await theirs.getByRole("alert").filter({ hasText: code }).getByText(detail).waitFor();
    }

    await close(visitor);
    const page = await openPage(world, { as: "Sandbox Owner", hash: "#/" });
    await tabTo(page, (focused) => focused.text.startsWith("Breaches"));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Breaches" }).waitFor();
    const item = page.getByRole("article").filter({ hasText: measure.name }).filter({ hasText: "Changed again" });
    await item.waitFor();
    await tabTo(page, (focused) => focused.text === measure.name);
    await tabTo(page, (focused) => focused.text === "Explain or accept");
    await page.keyboard.press("Enter");
    await tabTo(page, (focused) => focused.label === "Reason");
    await page.keyboard.type("A data load went wrong");
    await tabTo(page, (focused) => focused.text === "Explain");
    await page.keyboard.press("Enter");
    await item.getByText("Sandbox Owner: A data load went wrong").waitFor();
    assert.deepEqual((({ state, explainedBy }) => [state, explainedBy])((await breaches()).find((one) => one.id === id)), ["Explained", filled.persons["Sandbox Owner"].id]);
    await until("the count to fall", async () => (await page.getByRole("link", { name: /^Breaches/ }).innerText()).replace(/\s+/g, " ").includes(`${before - 1} open`) || before === 1);
    await close(page);

    const admin = await openPage(world, { as: "Sandbox Administrator", admin: true, hash: "#/breaches?state=Explained" });
    const mine = admin.getByRole("article").filter({ hasText: measure.name });
    await mine.locator("summary").click();
    assert.equal(await mine.getByRole("button", { name: "Explain", exact: true }).count(), 0);
    await mine.getByRole("button", { name: "Accept", exact: true }).click();
    await mine.getByRole("alert").filter({ hasText: "Request.ValueMissing" }).waitFor();
    await mine.getByLabel("Reason").fill("Taken note of");
    await mine.getByRole("button", { name: "Accept", exact: true }).click();
    await mine.getByText("Not closed yet: a second administrator must accept it, too").waitFor();
    assert.equal((await breaches()).find((one) => one.id === id).state, "Explained");
    const second = await openPage(world, { as: "Sandbox Sponsor", admin: true, hash: "#/breaches?state=Explained" });
    const theirOwn = second.getByRole("article").filter({ hasText: measure.name });
    await theirOwn.locator("summary").click();
    await theirOwn.getByLabel("Reason").fill("Taken note of, too");
    await theirOwn.getByRole("button", { name: "Accept", exact: true }).click();
    await until("the acceptance", async () => (await breaches()).find((one) => one.id === id).state === "Accepted");
    await admin.getByText("No breach fits.").or(admin.getByText("0 shown")).first().waitFor();
    await close(second);
    await close(admin);
  });

  test("findings of every kind are told in plain words, page by page, in light and dark without a violation", async () => {
    const at = "2026-11-20T08:00:00Z";
    const common = { host: "dataverse", scope: guid, at, foundAt: at, repeated: false, ledgerNumber: 9, state: "Open", measureId: filled.measures[0].id, measure: filled.measures[0].name };
    const items = [
      { ...common, id: "b1", kind: "CompletedUnmet", host: "jira", workItem: { id: "w1", host: "jira", externalKey: "LEND-42", title: "Regulatory approval" }, text: "LEND-42 was completed while its criterion was not met.", byPersonId: filled.persons["Sandbox Owner"].id },
      { ...common, id: "b2", kind: "EvidenceReplaced", row: guid, column: "gov_file", oldValue: "a".repeat(64), newValue: "b".repeat(64), text: "The file is another one now." },
      { ...common, id: "b3", kind: "PreventionChanged", measureId: null, measure: null, subject: "Privilege:Governance Account Team/prvWritegov_measure", text: "The privilege was widened.", by: "user-7" },
      { ...common, id: "b4", kind: "PreventionChanged", host: "jira", measureId: null, measure: null, subject: "Validator:LEND/Done", text: "The validator was removed.", state: "Explained", explainedBy: filled.persons["Sandbox Sponsor"].id, explanation: "A test" },
      { ...common, id: "b5", kind: "GateChangedInHost", host: "jira", row: "10042", column: "potential-status", oldValue: "Green", newValue: "Red", state: "PutBack", putBackAt: at, returnAuditId: "77" },
    ];
    for (const scheme of ["light", "dark"]) {
      const page = await openPage(world, { as: "Sandbox Sponsor", scheme });
      await page.route(/\/api\/v1\/breaches\?/, (route) => {
        const count = Number(new URL(route.request().url()).searchParams.get("count"));
        return route.fulfill({ json: { items, next: count <= 50 ? "b5" : null } });
      });
      await page.getByRole("link", { name: /^Breaches/ }).click();
      for (const words of ["Work item Regulatory approval", "Evidence file", "Privilege prvWritegov_measure of the role Governance Account Team", "Validator of the transition Done in the project LEND", "Potential Status"]) {
        await page.getByRole("heading", { level: 2, name: words }).waitFor();
      }

      for (const words of ["LEND-42 was completed while its criterion was not met.", "The file is another one now.", "Sandbox Owner", "linked to nobody: user-7", "Sandbox Sponsor: A test", "somebody also changed it back by hand", "Jira, LEND-42 Regulatory approval"]) {
        await page.getByText(words).first().waitFor();
      }

      await page.locator("details").first().locator("summary").click();
      assert.deepEqual(await axe(page, axeSource), []);
      await page.getByRole("button", { name: "Show more" }).click();
      await page.getByRole("button", { name: "Show more" }).waitFor({ state: "detached" });
      await close(page);
    }
  });
});
