import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { until } from "../../../portfolio/test/lib/processes.mjs";
import { closeWorld, openWorld } from "../../../portfolio/test/lib/world.mjs";
import { axe } from "../lib/axe.mjs";
import { newPage, openForm, panelOf } from "./lib/form-page.mjs";
import { focused, tabTo } from "./lib/keyboard.mjs";
import { setStage } from "./lib/stage.mjs";

const manager = "Sandbox Account Manager";
const letter = { name: "Approval letter.txt", mimeType: "text/plain", buffer: Buffer.from("The regulator approves the lending product.\n") };

// The store may write the row meanwhile, which counts up its write sequence and its version.
const governed = ({ gov_doi, gov_gate, gov_name, gov_state }) => ({ gov_doi, gov_gate, gov_name, gov_state });

describe("the gate panel on the form in Dynamics", { timeout: 600_000 }, () => {
  let world;
  let stage;

  before(async () => {
    world = await openWorld();
    stage = await setStage(world);
  });
  after(() => closeWorld(world));

  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  async function open(measure, options = {}) {
    const page = await openForm(world, measure.form, { as: manager, ...options });
    await panelOf(page).getByText("Ledger number").waitFor();
    return page;
  }

  test("evidence is added by keyboard alone, reaches the store, and the criterion turns met", async () => {
    const measure = await stage.addMeasure("Instant decision");
    const page = await newPage(world);
    // Said beforehand: a dialog that opens before anybody listens opens in vain.
    page.on("filechooser", (chooser) => void chooser.setFiles(letter));
    await page.goto(measure.form);
    await tabTo(page, (now) => now.text.startsWith(manager));
    await page.keyboard.press("Enter");
    await panelOf(page).getByText("Ledger number").waitFor();

    await tabTo(page, (now) => now.role === "tab");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tabpanel", { name: "Planning" }).waitFor();
    await page.keyboard.press("Home");
    await tabTo(page, (now) => now.tag === "BUTTON" && now.text.startsWith("Add evidence"));
    await page.keyboard.press("Enter");
    await until("the focus on the file", async () => (await focused(page)).type === "file");
    await page.keyboard.press("Enter");
    await until("the name of the file", async () => (await panelOf(page).getByLabel("Name", { exact: true }).inputValue()) === letter.name);
    await tabTo(page, (now) => now.tag === "BUTTON" && now.text === "Add");
    await page.keyboard.press("Enter");
    await panelOf(page).getByText("is evidence now").first().waitFor();
    await panelOf(page).getByRole("listitem").filter({ hasText: "Regulatory approval" }).getByText("Met", { exact: true }).waitFor();

    const { evidence } = await measure.state();
    assert.equal(evidence.length, 1);
    assert.equal(evidence[0].sha256, createHash("sha256").update(letter.buffer).digest("hex"));
    assert.equal((await measure.panel()).criteria.find((one) => one.code === "regulatory").met, true);
    await close(page);
  });

  for (const scheme of ["light", "dark"]) {
    test(`no page has a violation that axe-core knows, ${scheme}`, async () => {
      const measure = await stage.addMeasure(`Price engine, ${scheme}`);
      const page = await newPage(world, { scheme });
      await page.goto(measure.form);
      assert.deepEqual(await axe(page), [], "sign-in");
      await page.getByRole("button", { name: new RegExp(`^${manager}`) }).click();
      await panelOf(page).getByText("Ledger number").waitFor();
      for (const tab of ["Gate", "Planning", "Proof"]) {
        await page.getByRole("tab", { name: tab, exact: true }).click();
        assert.deepEqual(await axe(page), [], tab);
      }

      await page.getByRole("tab", { name: "Gate", exact: true }).click();
      await panelOf(page).getByRole("button", { name: /^Add evidence/ }).first().click();
      assert.deepEqual(await axe(page), [], "the form for evidence");
      await page.goto(`${world.dataverse}/main.aspx?pagetype=entitylist&etn=gov_measure`);
      await page.getByRole("link", { name: measure.name }).waitFor();
      assert.deepEqual(await axe(page), [], "list");
      await close(page);
    });
  }

  test("a plug-in's refusal is shown word for word", async () => {
    const measure = await stage.addMeasure("Mail room");
    const page = await open(measure);
    // A request that claims to be captured already is what the guard of the table refuses.
    await page.route("**/gov_evidenceitems", (route) => route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), gov_status: 1 }) }));
    const [refused] = await Promise.all([page.waitForResponse((answer) => answer.url().endsWith("/gov_evidenceitems")), addLetter(page)]);
    const { message } = (await refused.json()).error;
    assert.match(message, /\[Permit\.Missing\]$/);
    await panelOf(page).getByRole("alert").getByText(message).waitFor();
    assert.deepEqual((await measure.state()).evidence ?? [], []);
    await close(page);
  });

  test("the store's refusal is shown with what to do", async () => {
    const measure = await stage.addMeasure("Archive closure");
    const page = await open(measure, { as: "Sandbox Newcomer" });
    await addLetter(page);
    await panelOf(page).getByRole("alert").getByText("Ask an administrator for the link, then create the evidence again. [Evidence.UnknownPerson]").waitFor();
    await close(page);
  });

  test("an account team cannot type into governed fields", async () => {
    const measure = await stage.addMeasure("Partner channel");
    const page = await open(measure);
    const before = governed(await measure.row("gov_doi,gov_gate,gov_name,gov_state"));
    for (const tab of ["Gate", "Planning", "Proof"]) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      const fields = page.getByRole("tabpanel", { name: tab, exact: true }).locator("[data-column] input, [data-column] textarea, [data-column] select");
      assert.ok((await fields.count()) > 0);
      assert.equal(await fields.count(), await fields.and(page.locator("[readonly]")).count(), tab);
    }

    await page.getByRole("tab", { name: "Gate", exact: true }).click();
    const doi = page.getByRole("textbox", { name: "Degree of implementation" });
    const shown = await doi.inputValue();
    await doi.focus();
    await page.keyboard.type("Closed");
    assert.equal(await doi.inputValue(), shown);
    assert.equal(await page.getByRole("button", { name: "Save" }).isDisabled(), true);
    assert.deepEqual(governed(await measure.row("gov_doi,gov_gate,gov_name,gov_state")), before);
    await close(page);
  });

  test("a change of a request is refused by the plug-in, and the form says so in its words", async () => {
    const measure = await stage.addMeasure("Call deflection");
    const page = await open(measure);
    await addLetter(page);
    await panelOf(page).getByText("is evidence now").first().waitFor();
    await page.goto(`${world.dataverse}/main.aspx?pagetype=entitylist&etn=gov_evidenceitem`);
    await page.getByRole("link", { name: letter.name }).first().click();
    await page.getByRole("tablist", { name: "Form" }).waitFor();
    await page.getByLabel("Name", { exact: true }).fill("Another letter");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("[Permit.Missing]").waitFor();
    await close(page);
  });

  test("the form follows the store without a reload", async () => {
    const measure = await stage.addMeasure("Early warning");
    const page = await open(measure);
    const potential = page.locator(".header-fields [data-column='gov_potentialstatus'] dd");
    assert.equal(await potential.textContent(), "Green");
    await measure.dropForecast();
    await until("Red on the form", async () => (await potential.textContent()) === "Red", 30_000);
    assert.equal(await page.locator(".header-fields [data-column='gov_implementationstatus'] dd").textContent(), "Green");
    await panelOf(page).getByText("Red", { exact: true }).first().waitFor();
    await close(page);
  });

  async function addLetter(page) {
    await panelOf(page).getByRole("button", { name: /^Add evidence/ }).first().click();
    await panelOf(page).getByLabel("File", { exact: true }).setInputFiles(letter);
    await panelOf(page).getByRole("button", { name: "Add", exact: true }).click();
  }
});
