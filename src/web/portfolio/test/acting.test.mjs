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

  test("a measure that ends keeps the answer in sight, and says that no gate can be asked for", async () => {
    const measure = filled.find("Income check by open banking");
    const page = await open({ hash: `#/measures/${measure.id}` });
    const ask = page.getByRole("region", { name: /^Ask for gate/ });
    await ask.getByLabel("Outcome").selectOption("Kill");
    await ask.getByLabel("Reason").fill("No longer wanted");
    await ask.getByRole("button", { name: "Ask the store to decide" }).click();
    await page.getByText("The measure is killed. No gate can be asked for.").waitFor();
    await page.getByText(/^Decided: Kill at gate G3, ledger entry \d+\.$/).waitFor();
    assert.equal(await ask.count(), 0);
    await close(page);
  });

  test("what was begun for one gate stays, and is not asked of the next one", async () => {
    const measure = filled.find("E-signature");
    const page = await open({ hash: `#/measures/${measure.id}` });
    const ask = page.getByRole("region", { name: "Ask for gate G2" });
    await ask.getByLabel("Outcome").selectOption("Hold");
    await ask.getByLabel("Reason").fill("The market must settle");
    await world.store.post(measure.owner.token, `/measures/${measure.id}/fields`, { fields: { effectKind: "EBITDA", effectAmount: "120000.00", effectCurrency: "EUR" } });
    await world.store.post(measure.owner.token, `/measures/${measure.id}/gates/G2/reviews`, { outcome: "Go", reason: "Ready" });
    await ask.getByRole("alert").getByText("Gate G2 was decided meanwhile, and gate G3 lies ahead.").waitFor();
    assert.equal(await ask.getByRole("button", { name: "Ask the store to decide" }).isDisabled(), true);
    assert.equal(await ask.getByLabel("Reason").inputValue(), "The market must settle");
    await ask.getByRole("button", { name: "Go on with gate G3" }).click();
    const next = page.getByRole("region", { name: "Ask for gate G3" });
    assert.equal(await next.getByLabel("Outcome").inputValue(), "Go");
    assert.equal(await next.getByLabel("Reason").inputValue(), "The market must settle");
    await close(page);
  });

  test("the step stays where it was when somebody else answers, and the next gate's packet is looked at before it is answered", async () => {
    const measure = filled.find("Mail room");
    const page = await open({ hash: `#/measures/${measure.id}` });
    const card = page.getByRole("region", { name: /^Approve gate/ });
    await card.getByRole("radio", { name: /^sponsor: open/, checked: true }).waitFor();
    const { packetDigest } = await look(measure, "G3");
    const answer = (step, name) => world.store.post(filled.persons[name].token, `/measures/${measure.id}/gates/G3/approvals`, { step, answer: "Approve", packetDigest, comment: "Funded" });
    await answer("sponsor", "Sandbox Sponsor");
    await card.getByRole("radio", { name: "sponsor: answered", checked: true }).waitFor();
    await answer("controller", "Sandbox Controller");
    await world.store.post(measure.owner.token, `/measures/${measure.id}/gates/G3/reviews`, { outcome: "Go", reason: "Ready" });
    await card.getByRole("alert").getByText("Gate G3 was decided meanwhile. Look at the packet of gate G4 before you answer.").waitFor();
    assert.equal(await card.getByRole("button", { name: "Approve this packet" }).isDisabled(), true);
    assert.equal(await card.getByText(packetDigest).count(), 1);
    await card.getByRole("button", { name: "Show gate G4" }).click();
    await card.getByText((await look(measure, "G4")).packetDigest).waitFor();
    assert.equal(await card.getByRole("button", { name: "Approve this packet" }).isEnabled(), true);
    await close(page);
  });

  test("after an answer that got lost the opposite one is sent as another, and the same one again counts once", async () => {
    const measure = filled.find("Partner channel");
    const page = await openPage(world, { as: "Sandbox Controller", hash: `#/measures/${measure.id}` });
    const card = page.getByRole("region", { name: "Approve gate G3" });
    await card.getByRole("radio", { name: /^controller/ }).check();
    const keys = [];
    await page.route(/\/gates\/G3\/approvals$/, async (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      const response = await route.fetch();
      return keys.length < 3 ? route.abort() : route.fulfill({ response });
    });
    await card.getByRole("button", { name: "Approve this packet" }).click();
    await card.getByRole("alert").getByText("If it was taken in already, it counts once.").waitFor();
    await card.getByRole("button", { name: "Reject it" }).click();
    await until("the second answer", () => keys.length === 2);
    await card.getByRole("alert").getByText("Page.NoAnswer").waitFor();
    await card.getByRole("button", { name: "Reject it" }).click();
    await card.getByText("Your rejection is in the ledger.").waitFor();
    assert.notEqual(keys[0], keys[1]);
    assert.equal(keys[1], keys[2]);
    const given = (await approvals(measure)).filter((one) => one.step === "controller");
    assert.deepEqual(given.map((one) => one.approved), [true, false]);
    page.faults.length = 0;
    await close(page);
  });

  test("what could not be read is asked for again, also when nothing changes, and no foreign page is shown as a reason", async () => {
    const page = await open({});
    let asked = 0;
    await page.route(/\/api\/v1\/portfolio\/waiting/, (route) => (asked++ === 0 ? route.fulfill({ status: 502, contentType: "text/html", body: "<html><h1>Bad gateway</h1></html>" }) : route.continue()));
    await page.evaluate(() => { window.location.hash = "#/waiting"; });
    const alert = page.getByRole("alert").filter({ hasText: "Http.502" });
    await alert.getByText("The server answered without words. Try again").waitFor();
    assert.doesNotMatch(await alert.innerText(), /html/);
    await page.locator(".people .card").first().waitFor();
    assert.equal(await alert.count(), 0);
    page.faults.length = 0;
    await close(page);
  });

  test("a refusal that comes after its form was left stands above every view until it is read", async () => {
    const measure = filled.find("Branch printing");
    const page = await open({ hash: `#/measures/${measure.id}` });
    let hold;
    const held = new Promise((resolve) => { hold = resolve; });
    await page.route(/\/gates\/G4\/reviews$/, async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await page.getByRole("button", { name: "Ask the store to decide" }).click();
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Intake" }).click();
    await page.getByRole("heading", { level: 1, name: "Demands" }).waitFor();
    hold();
    const late = page.getByRole("region", { name: "Refused after you left" });
    await late.getByText("Gates.Refused").waitFor();
    await late.getByRole("button", { name: "I have read it" }).click();
    assert.equal(await late.count(), 0);
    await close(page);
  });

  test("a file stays of the kind that it was chosen for when somebody else brings that kind in first", async () => {
    const measure = filled.find("Price engine");
    const page = await openPage(world, { as: "Sandbox Owner", hash: `#/measures/${measure.id}` });
    const form = page.getByRole("form", { name: "Add evidence" });
    const kind = await form.getByLabel("Kind").inputValue();
    assert.notEqual(kind, "");
    await form.locator("input[type=file]").setInputFiles({ name: "mine.txt", mimeType: "text/plain", buffer: Buffer.from("Mine") });
    await world.store.post(measure.owner.token, `/measures/${measure.id}/evidence?kind=${kind}&name=theirs.txt`, "Theirs", "text/plain");
    await page.getByText("theirs.txt", { exact: true }).waitFor();
    await until("the gate to miss another kind", async () => !(await look(measure, "G4")).decision.remedies.some((one) => one.subject === kind));
    assert.equal(await form.getByLabel("Kind").inputValue(), kind);
    await form.getByRole("button", { name: "Upload" }).click();
    await form.getByText("mine.txt is evidence now.").waitFor();
    const { evidence } = await world.store.get(filled.admin, `/measures/${measure.id}`);
    assert.deepEqual(evidence.map((one) => [one.name, one.kind]), [["theirs.txt", kind], ["mine.txt", kind]]);
    await close(page);
  });
});
