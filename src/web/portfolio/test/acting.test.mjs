import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { tabTo } from "./lib/keyboard.mjs";
import { openPage } from "./lib/page.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

const money = (amount) => new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount);

describe("acting on the page", { timeout: 600_000 }, () => {
  let world;
  let filled;

  before(async () => {
    world = await openWorld();
    filled = await fillPortfolio(world);
  });
  after(() => closeWorld(world));

  const open = (options) => openPage(world, { as: "Sandbox Sponsor", ...options });
  const look = (measure, gate) => world.store.get(filled.admin, `/measures/${measure.id}/gates/${gate}`);
  const approvals = async (measure) => (await world.store.get(filled.admin, `/measures/${measure.id}`)).approvals;
  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  test("a sponsor approves by keyboard only, and the answer is bound to the packet on the screen", async () => {
    const measure = filled.find("Partner channel");
    const page = await open({});
    await tabTo(page, (focused) => focused.text === "Waiting for");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Waiting for" }).waitFor();
    await tabTo(page, (focused) => focused.label === "Only what waits for me");
    await page.keyboard.press("Space");
    await until("one group only", async () => (await page.locator(".people .card").count()) === 1);
    await tabTo(page, (focused) => focused.text === measure.name && focused.visible);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: measure.name }).waitFor();
    const { packet, packetDigest } = await look(measure, "G3");
    assert.equal(await page.getByLabel("Text of the packet").innerText(), packet);
    assert.ok((await page.getByText("SHA-256").first().locator("..").innerText()).includes(packetDigest));
    await tabTo(page, (focused) => focused.label === "Comment");
    await page.keyboard.type("Seen and agreed");
    await tabTo(page, (focused) => focused.text === "Approve this packet");
    await page.keyboard.press("Enter");
    await page.getByText("Your approval is in the ledger.").waitFor();
    const [given] = (await approvals(measure)).filter((one) => one.gate === "G3");
    assert.equal(given.personId, filled.persons["Sandbox Sponsor"].id);
    assert.equal(given.packetDigest, packetDigest);
    assert.equal(given.comment, "Seen and agreed");
    await close(page);
  });

  test("a person who may not approve gets the store's refusal word for word", async () => {
    const measure = filled.find("Instant decision");
    const { packetDigest } = await look(measure, "G3");
    const page = await openPage(world, { as: "Sandbox Second Owner", hash: `#/measures/${measure.id}` });
    const refusal = page.waitForResponse((answer) => answer.url().endsWith("/gates/G3/approvals"));
    await page.getByRole("button", { name: "Approve this packet" }).click();
    const answer = await refusal;
    assert.equal(answer.request().postDataJSON().packetDigest, packetDigest);
    const { code, detail } = await answer.json();
    const alert = page.getByRole("alert").filter({ hasText: code });
    assert.ok((await alert.innerText()).includes(detail));
    assert.deepEqual((await approvals(measure)).filter((one) => one.gate === "G3"), []);
    await close(page);
  });

  test("a packet that changes under the approver's eyes must be seen again before an answer", async () => {
    const measure = filled.find("Call deflection");
    const page = await open({ hash: `#/measures/${measure.id}` });
    const approve = page.getByRole("button", { name: "Approve this packet" });
    await approve.waitFor();
    assert.equal(await approve.isEnabled(), true);
    await world.store.post(filled.admin, `/measures/${measure.id}/fields`, { fields: { effectAmount: "999999.99" } });
    await page.getByText("The packet has changed since you saw it.").waitFor();
    assert.equal(await approve.isDisabled(), true);
    await page.getByRole("button", { name: "Show the new packet" }).click();
    const { packetDigest } = await look(measure, "G3");
    await page.getByText(packetDigest).first().waitFor();
    await page.getByRole("button", { name: "Reject it" }).click();
    await page.getByText("Your rejection is in the ledger.").waitFor();
    const [given] = (await approvals(measure)).filter((one) => one.gate === "G3");
    assert.equal(given.approved, false);
    assert.equal(given.packetDigest, packetDigest);
    await close(page);
  });

  test("evidence is uploaded with its kind and validity, and the gate that still lacks approvals refuses on the page", async () => {
    const measure = filled.find("Archive closure");
    const page = await openPage(world, { as: "Sandbox Owner", hash: `#/measures/${measure.id}` });
    const form = page.getByRole("form", { name: "Add evidence" });
    assert.equal(await form.getByLabel("Kind").inputValue(), "regulatory-approval");
    await form.getByLabel("Valid until").fill("2099-12-31");
    await form.locator("input[type=file]").setInputFiles({ name: "approval.txt", mimeType: "text/plain", buffer: Buffer.from("Approved by the regulator of the sandbox.") });
    await form.getByRole("button", { name: "Upload" }).click();
    await page.getByText("approval.txt is evidence now.").waitFor();
    const { evidence } = await world.store.get(filled.admin, `/measures/${measure.id}`);
    assert.equal(evidence[0].kind, "regulatory-approval");
    await page.getByText(evidence[0].sha256, { exact: true }).first().waitFor();

    const asked = page.waitForResponse((answer) => answer.url().endsWith("/gates/G4/reviews"));
    await page.getByRole("button", { name: "Ask the store to decide" }).click();
    const refused = await asked;
    assert.equal(refused.status(), 409);
    const { code, detail } = await refused.json();
    assert.ok((await page.getByRole("alert").filter({ hasText: code }).innerText()).includes(detail));
    await close(page);
  });

  test("what happens elsewhere shows without a reload: the light turns Red on the measure, and the sum follows", async () => {
    const measure = filled.find("Early warning");
    const page = await open({ hash: `#/measures/${measure.id}` });
    const heading = page.locator(".both-lights");
    await heading.waitFor();
    assert.doesNotMatch(await heading.innerText(), /Red/);
    await page.evaluate(() => { globalThis.notReloaded = true; });
    await world.store.post(filled.admin, `/measures/${measure.id}/effects`, { effects: [{ kind: "EBITDA", currency: "EUR", period: "2027-12", forecast: 0 }], reason: "A customer left" });
    await heading.getByText("Red").waitFor();
    await page.getByText("A customer left").waitFor();
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Value", exact: true }).click();
    const card = page.getByRole("region", { name: "The whole organization" });
    const { root } = await world.store.get(filled.admin, "/portfolio");
    const cents = root.totals.filter((total) => total.kind === "EBITDA").reduce((sum, total) => sum + Math.round(total.valueAtRisk * 100), 0);
    await card.getByText(money(cents / 100), { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.notReloaded), true);
    await close(page);
  });

  test("a gate that opens elsewhere moves the measure's degree of implementation on the screen", async () => {
    const measure = filled.find("Self-service repayment");
    const page = await open({ hash: `#/measures/${measure.id}` });
    await page.getByRole("list", { name: "Degree of implementation: 0 Defined" }).waitFor();
    await world.store.post(measure.owner.token, `/measures/${measure.id}/gates/G1/reviews`, { outcome: "Go", reason: "Ready" });
    await page.getByRole("list", { name: "Degree of implementation: 1 Identified" }).waitFor();
    await close(page);
  });

  test("what happens while the page is still opening is not missed", async () => {
    const measure = filled.find("Archive closure");
    const page = await open({});
    let late = 0;
    await page.route(/\/portfolio\/news\?since=0/, async (route) => {
      if (late++ === 0) {
        await world.store.post(filled.admin, `/measures/${measure.id}/effects`, { effects: [{ kind: "EBITDA", currency: "EUR", period: "2027-12", forecast: 0 }], reason: "While it opened" });
      }

      await route.continue();
    });
    await page.evaluate(([id]) => { window.location.hash = `#/measures/${id}`; }, [measure.id]);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("radio", { name: /^Sandbox Sponsor/ }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { level: 1, name: "Archive closure" }).waitFor();
    await page.getByText("While it opened").waitFor();
    assert.equal(late, 1);
    await close(page);
  });
});
