import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { until } from "../../portfolio/test/lib/processes.mjs";
import { closeWorld, openWorld } from "../../portfolio/test/lib/world.mjs";
import { send } from "./lib/http.mjs";
import { openIssue, panelFrame } from "./lib/issue-page.mjs";
import { focused, tabTo } from "./lib/keyboard.mjs";
import { setStage } from "./lib/stage.mjs";

const letter = Buffer.from("Approved by the regulator of the sandbox.");
const file = { name: "approval.txt", mimeType: "text/plain", buffer: letter };

describe("acting on the gate panel of a Jira issue", { timeout: 600_000 }, () => {
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

  const statusOf = async (key) => (await send("GET", `${world.jira}/rest/api/3/issue/${key}`, { token: stage.people["Sandbox Owner"].jiraToken })).fields.status.name;

  test("the owner adds the missing evidence by keyboard only: the store captures it, the criterion turns met, and the issue can be completed", async () => {
    const measure = await stage.addMeasure("Instant decision");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    // Said beforehand: a dialog that opens before anybody listens opens in vain.
    page.on("filechooser", (chooser) => void chooser.setFiles(file));
    await page.panel.getByText("1 of 4 criteria met").waitFor();

    await tabTo(page, (at) => at.label === "Add evidence for Regulatory approval");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).type, "file");
    await page.keyboard.press("Space");
    await until("the chosen file's name", async () => (await page.panel.getByLabel("Name").inputValue()) === "approval.txt");
    await tabTo(page, (at) => at.label === "Name");
    assert.equal(await page.panel.getByLabel("Name").inputValue(), "approval.txt");
    await tabTo(page, (at) => at.label === "Kind");
    assert.equal(await page.panel.getByLabel("Kind").inputValue(), "regulatory-approval");
    await tabTo(page, (at) => at.label === "Valid until");
    await page.keyboard.type("12312099");
    await tabTo(page, (at) => at.text === "Add");
    await page.keyboard.press("Enter");

    await page.panel.getByText("approval.txt is evidence now. Regulatory approval is met.").waitFor();
    await page.panel.getByText("2 of 4 criteria met").waitFor();
    await page.panel.getByText("which is met: it can be completed").waitFor();
    const at = await focused(page);
    assert.equal(at.inPanel, true);
    assert.match(at.text, /^Regulatory approval/);

    const { evidence } = await measure.state();
    assert.deepEqual(
      evidence.map(({ kind, name, sha256, size, contentType, collector, validUntil }) => ({ kind, name, sha256, size, contentType, collector, validUntil: new Date(validUntil).toISOString() })),
      [{ kind: "regulatory-approval", name: "approval.txt", sha256: createHash("sha256").update(letter).digest("hex"), size: letter.length, contentType: "text/plain", collector: stage.people["Sandbox Owner"].id, validUntil: "2099-12-31T23:59:59.000Z" }],
    );

    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
    await page.getByText("Done", { exact: true }).first().waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.equal(await statusOf(measure.issue), "Done");
    await close(page);
  });

  test("dragging to Done while the criterion is missing shows the store's reasons in the dialog, and the issue stays", async () => {
    const measure = await stage.addMeasure("E-signature");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    await tabTo(page, (at) => at.text === "Done");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: `Move ${measure.issue} to Done` });
    await dialog.waitFor();
    assert.equal((await focused(page)).text, "Move");
    await page.keyboard.press("Enter");
    const refusal = dialog.getByRole("alert");
    await refusal.getByText("[Evidence.Missing]").waitFor();
    assert.match(await refusal.innerText(), /^Not yet:\n- Regulatory approval: there is no evidence of the kind 'regulatory-approval'\. \[Evidence\.Missing\]\nWhat opens it:\n.*Who: Sandbox Owner \(owner\)\.$/);
    assert.equal((await focused(page)).text, "Close");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).text, "Done");
    assert.equal(await statusOf(measure.issue), "To Do");
    await page.getByRole("button", { name: "In Progress" }).click();
    await dialog.or(page.getByRole("dialog")).getByRole("button", { name: "Move" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.equal(await statusOf(measure.issue), "In Progress");
    await close(page);
  });

  test("an account that is not linked sees everything, reads why it cannot add evidence, and is refused when it tries all the same", async () => {
    const measure = await stage.addMeasure("Fraud screen");
    const page = await openIssue(world, { as: "Sandbox Engineer", key: measure.issue });
    await page.panel.getByText("1 of 4 criteria met").waitFor();
    await page.panel.getByText("Your Jira account is not linked to a person of the governance store. Ask two administrators").waitFor();
    await page.panel.getByText("People.Unknown").waitFor();
    assert.equal(await page.panel.getByRole("button", { name: /evidence/ }).count(), 0);
    const refused = await callRemote(page, `/forge/panel/evidence?issueKey=${measure.issue}&kind=regulatory-approval&name=x`, { content: "YWJj" });
    assert.deepEqual([refused.payload.status, refused.payload.body.code], [403, "People.Unknown"]);
    assert.deepEqual((await measure.state()).evidence, []);
    await close(page);
  });

  test("a person without a role on the measure is told so, and is refused when trying all the same", async () => {
    const measure = await stage.addMeasure("Early warning");
    const page = await openIssue(world, { as: "Sandbox Second Owner", key: measure.issue });
    await page.panel.getByText("Measures.NoRole").waitFor();
    assert.equal(await page.panel.getByRole("button", { name: /evidence/ }).count(), 0);
    const refused = await callRemote(page, `/forge/panel/evidence?issueKey=${measure.issue}&kind=regulatory-approval&name=x`, { content: "YWJj" });
    assert.deepEqual([refused.payload.status, refused.payload.body.code], [403, "Measures.NoRole"]);
    assert.deepEqual((await measure.state()).evidence, []);
    await close(page);
  });

  test("what is wrong with a file is said at its field, nothing is sent, and the focus goes there", async () => {
    const measure = await stage.addMeasure("Price engine");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
    const form = page.panel.getByRole("form", { name: "Add evidence for Regulatory approval" });
    const add = form.getByRole("button", { name: "Add" });
    await add.click();
    await form.getByText("Choose the file.").waitFor();
    assert.equal((await focused(page)).type, "file");
    await form.locator("input[type=file]").setInputFiles({ ...file, buffer: Buffer.alloc(0) });
    await add.click();
    await form.getByText("The file is empty. Choose another.").waitFor();
    await form.locator("input[type=file]").setInputFiles({ ...file, buffer: Buffer.alloc(4 * 1024 * 1024 + 1, "x") });
    await add.click();
    await form.getByText("The file is larger than 4 MB. Choose a smaller one.").waitFor();
    await form.locator("input[type=file]").setInputFiles(file);
    await form.getByLabel("Name").fill("  ");
    await add.click();
    await form.getByText("Give it a name.").waitFor();
    assert.equal((await focused(page)).label, "Name");
    assert.deepEqual((await measure.state()).evidence, []);
    await page.keyboard.press("Escape");
    assert.equal((await focused(page)).label, "Add evidence for Regulatory approval");
    await close(page);
  });

  test("a file of exactly the most bytes is taken, and evidence that has expired already does not meet the criterion", async () => {
    const measure = await stage.addMeasure("Renewal offer");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
    const form = page.panel.getByRole("form", { name: "Add evidence for Regulatory approval" });
    await form.locator("input[type=file]").setInputFiles({ ...file, buffer: Buffer.alloc(4 * 1024 * 1024, "x") });
    await form.getByLabel("Valid until").fill("2020-01-31");
    await form.getByRole("button", { name: "Add" }).click();
    await page.panel.getByText("approval.txt is evidence now. Regulatory approval is still missing: The evidence of the kind 'regulatory-approval' has expired.").waitFor();
    await page.panel.getByText("Expired", { exact: true }).waitFor();
    assert.equal((await focused(page)).label, "Add evidence for Regulatory approval");
    assert.equal((await measure.state()).evidence[0].size, 4 * 1024 * 1024);
    await close(page);
  });

  test("the store's refusal of evidence is shown word for word, and the form stays as it was", async () => {
    const measure = await stage.addMeasure("Mail room");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
    const form = page.panel.getByRole("form", { name: "Add evidence for Regulatory approval" });
    await form.locator("input[type=file]").setInputFiles(file);
    await page.route("**/sandbox/bridge/invoke", async (route) => {
      const sent = route.request().postDataJSON();
      sent.path = sent.path.replace("kind=regulatory-approval", "kind=not%20a%20kind");
      await route.continue({ postData: JSON.stringify(sent) });
    });
    await form.getByRole("button", { name: "Add" }).click();
    await form.getByRole("alert").getByText("The kind of evidence is 1 to 50 letters, digits, dots, dashes and underscores. Correct it. [Evidence.KindInvalid]").waitFor();
    assert.equal(await form.getByLabel("Name").inputValue(), "approval.txt");
    assert.deepEqual((await measure.state()).evidence, []);
    await close(page);
  });

  test("what was entered stays when the measure ends meanwhile, and the store says why it takes nothing more", async () => {
    const measure = await stage.addMeasure("Margin corridor");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
    await page.panel.getByRole("form").locator("input[type=file]").setInputFiles(file);
    await page.panel.getByLabel("Name").fill("The letter of the regulator");
    await world.store.post(stage.people["Sandbox Sponsor"].storeToken, `/measures/${measure.id}/gates/G4/reviews`, { outcome: "Kill", reason: "No longer wanted" });
    await page.panel.getByRole("heading", { name: "No gate lies ahead" }).waitFor();
    const form = page.panel.getByRole("form", { name: "Add other evidence" });
    assert.deepEqual([await form.getByLabel("Name").inputValue(), await form.getByLabel("Kind").inputValue()], ["The letter of the regulator", "regulatory-approval"]);
    await form.getByText("Chosen: approval.txt.").waitFor();
    await form.getByRole("button", { name: "Add" }).click();
    await form.getByRole("alert").waitFor();
    assert.match(await form.getByRole("alert").innerText(), /\[[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+\]$/);
    assert.deepEqual((await measure.state()).evidence, []);
    await close(page);
  });

  test("evidence whose answer was lost is captured once, however often it is sent", async () => {
    const measure = await stage.addMeasure("Supplier bundle");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    await page.panel.getByRole("button", { name: "Add evidence for Regulatory approval" }).click();
    const form = page.panel.getByRole("form", { name: "Add evidence for Regulatory approval" });
    await form.locator("input[type=file]").setInputFiles(file);
    let sent = 0;
    await page.route("**/sandbox/bridge/invoke", async (route) => {
      if (!route.request().postDataJSON().path.startsWith("/forge/panel/evidence")) {
        return route.continue();
      }

      const response = await route.fetch();
      return sent++ === 0 ? route.abort() : route.fulfill({ response });
    });
    await form.getByRole("button", { name: "Add" }).click();
    await form.getByRole("alert").getByText("Panel.StoreUnreachable").waitFor();
    await form.getByRole("button", { name: "Add" }).click();
    await page.panel.getByText("approval.txt is evidence now.").waitFor();
    assert.equal(sent, 2);
    assert.equal((await measure.state()).evidence.length, 1);
    page.faults.length = 0;
    await close(page);
  });

  test("a call of the bridge that the local Jira does not know is an error that names it", async () => {
    const measure = await stage.addMeasure("Call deflection");
    const page = await openIssue(world, { as: "Sandbox Owner", key: measure.issue });
    const fault = await panelFrame(page).evaluate(() => globalThis.__bridge.callBridge("openModal", {}).then(() => "", (error) => error.message));
    assert.equal(fault, "The local Jira does not support the bridge call 'openModal'.");
    await close(page);
  });

  const callRemote = (page, path, body) => panelFrame(page).evaluate(
    (call) => globalThis.__bridge.callBridge("invoke", { ...call, method: "POST", invokeType: "ui-remote-fetch" }), { path, body });
});
