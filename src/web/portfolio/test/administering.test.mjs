import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { answerTo, openForm, refused } from "./lib/forms.mjs";
import { tabTo } from "./lib/keyboard.mjs";
import { axe, openPage } from "./lib/page.mjs";
import { root, rulebook } from "./lib/places.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

describe("administering on the page", { timeout: 900_000 }, () => {
  let world;
  let filled;

  before(async () => {
    world = await openWorld();
    filled = await fillPortfolio(world);
  });
  after(() => closeWorld(world));

  const get = (path) => world.store.get(filled.admin, path);
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

  test("whoever may not is refused word for word at every place, and nothing changes", async () => {
    const { id } = await enter("A demand for refusals");
    const before = (await get("/portfolio/news?since=0")).ledgerNumber;
    const page = await open({ as: "Sandbox Visitor", hash: "#/administration/people" });
    const tries = [
      ["#/administration/people", "Add a person", "/people", [["Name", "Sandbox Nobody"]], "Auth.RoleMissing"],
      ["#/administration/rulebooks", "Draft a rulebook", "/rulebooks/drafts", [["Rulebook", "code: X"]], "Auth.RoleMissing"],
      ["#/administration/settings", "Propose settings", "/settings", [["Settings", "version: 9"]], "Auth.RoleMissing"],
      ["#/administration/hierarchy", "Add a portfolio", "/nodes", [["Name", "Nobody's"]], "Auth.RoleMissing"],
      ["#/administration/thresholds", "Change the thresholds", "/portfolio/thresholds", [["Reason", "Because"]], "Auth.RoleMissing"],
      ["#/intake/rules", "Publish intake rules", "/intake/rules", [["Rules", "version: 9"]], "Auth.RoleMissing"],
      [`#/intake/demand/${id}`, "Change fields", "/fields", [["Risk", "None"]], "People.Unlinked"],
      [`#/measures/${filled.measures[0].id}/work`, "Change fields", "/fields", [["Value", "x"]], "Measures.NotYours"],
    ];
    for (const [hash, button, end, typed, code] of tries) {
      await page.goto(`${world.server}/portfolio/${hash}`);
      const form = await openForm(page, button);
      for (const [label, text] of typed) {
        await form.getByLabel(label).first().fill(text);
      }

      const answer = await answerTo(page, end, form.getByRole("button", { name: button }).click());
      assert.ok(answer.status() >= 400, hash);
      const body = await answer.json();
      assert.ok(body.code === code, `${hash}: ${body.code}`);
      await form.getByRole("alert").filter({ hasText: body.code }).getByText(body.detail).waitFor();
      await form.getByRole("button", { name: "Cancel" }).click();
    }

    for (const hash of ["#/administration/hosts", "#/administration/sync"]) {
      await page.goto(`${world.server}/portfolio/${hash}`);
      await page.getByRole("alert").getByText(/Only administrators/).waitFor();
      assert.equal(await page.getByRole("main").getByRole("button").count(), 0);
    }

    const { items } = await get(`/ledger/entries?from=${before + 1}&count=1000`);
    assert.deepEqual(items.filter(({ entry }) => entry.actor.via === "api").map(({ entry }) => entry.type), []);
    await close(page);
  });

  test("a rulebook is drafted from a file and published by another administrator; what cannot be read is refused with its line", async () => {
    const text = (await readFile(rulebook, "utf8")).replace(/^version: *(\d+)/m, (_, number) => `version: ${Number(number) + 1}`);
    const page = await open({ as: "Sandbox Administrator", admin: true, hash: "#/administration/rulebooks" });
    const form = await openForm(page, "Draft a rulebook");
    const pick = form.getByLabel("Or take it from a file");
    await pick.setInputFiles({ name: "bad.yaml", mimeType: "application/yaml", buffer: Buffer.from([0xff, 0xfe, 0xff]) });
    await form.getByText("bad.yaml cannot be read as UTF-8 text.").waitFor();
    await form.getByRole("textbox", { name: "Rulebook" }).fill("code: X\nnonsense: 1\n");
    await refused(form, await answerTo(page, "/rulebooks/drafts", form.getByRole("button", { name: "Draft a rulebook" }).click()), "Rulebook.Malformed");
    await pick.setInputFiles({ name: "next.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
    await until("the file in the field", async () => (await form.getByRole("textbox", { name: "Rulebook" }).inputValue()) === text);
    await form.getByRole("button", { name: "Draft a rulebook" }).click();
    await page.getByText(/The rulebook is drafted, ledger entry \d+/).waitFor();
    const publish = async (on) => openForm(on, `Publish: ${(/^name: *(.*)$/m).exec(text)[1]}`);
    const own = await publish(page);
    await refused(own, await answerTo(page, "/publication", own.locator("button[type=submit]").click()), "Rulebook.SecondPerson");
    await own.getByRole("button", { name: "Cancel" }).click();
    assert.equal((await get("/rulebooks")).items.length, 1);

    const second = await open({ as: "Sandbox Sponsor", admin: true, hash: "#/administration/rulebooks" });
    await (await publish(second)).locator("button[type=submit]").click();
    await second.getByText(/The rulebook is published, ledger entry \d+/).waitFor();
    await close(second);
    const published = page.getByRole("table", { name: "Published rulebooks" }).getByRole("rowheader");
    await until("the second row", async () => (await published.count()) === 2);
    await published.last().getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: /, version \d+$/ }).waitFor();
    await page.getByText("Show", { exact: true }).click();
    const { items } = await get("/rulebooks");
    const canonical = (await get(`/rulebooks/${items.at(-1).digest}`)).canonical;
    assert.equal(await page.locator("pre.cell-text").textContent(), canonical);
    await close(page);
  });

  test("a text is checked before it is published, by keyboard: its findings stand beneath it, and it can be corrected at once", async () => {
    const sound = await readFile(join(root, "examples/rulebooks/product-launch.yaml"), "utf8");
    const broken = sound.replaceAll("role: sponsor, notHeldWith: [owner]", "role: sponsor");
    const before = (await get("/portfolio/news?since=0")).ledgerNumber;
    const page = await open({ as: "Sandbox Visitor", hash: "#/administration/rulebooks" });
    await tabTo(page, (focused) => focused.tag === "BUTTON" && focused.text === "Check a text");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog", { name: "Check a text" });
    await form.waitFor();
    const field = form.getByRole("textbox", { name: "Rulebook" });
    await field.fill("code: X\nnonsense: 1\n");
    await refused(form, await answerTo(page, "/rulebooks/check", form.getByRole("button", { name: "Check a text" }).click()), "Rulebook.Malformed");
    await field.fill(broken);
    await tabTo(page, (focused) => focused.tag === "BUTTON" && focused.text === "Check a text");
    const { items } = await (await answerTo(page, "/rulebooks/check", page.keyboard.press("Enter"))).json();
    const one = items.find((finding) => finding.code === "Check.OnePersonPath");
    await form.getByText(`Product launch, version 1: ${items.length} findings.`).waitFor();
    const row = form.getByRole("table", { name: "Findings" }).getByRole("row").filter({ hasText: one.text });
    await row.getByText(one.remedy).waitFor();
    assert.equal(await row.getByRole("rowheader").innerText(), `Line ${one.line}`);
    assert.match(broken.split("\n")[one.line - 1], /role: sponsor/);
    assert.equal(await form.getByRole("alert").count(), 0);
    const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    assert.deepEqual(await axe(page, source), []);

    // What no longer fits the text is gone as soon as the text changes; it can be corrected and asked about again.
    await field.fill(sound);
    assert.equal(await form.getByRole("table").count(), 0);
    const better = await (await answerTo(page, "/rulebooks/check", form.getByRole("button", { name: "Check a text" }).click())).json();
    assert.equal(better.items.length, items.length - 1);
    await form.getByText(`Product launch, version 1: ${better.items.length} findings.`).waitFor();
    assert.equal(await form.getByText(one.text).count(), 0);
    // One person fewer than the example asks for is found in this tenant; where there are enough, a sentence says so.
    await page.route(/\/rulebooks\/check$/, async (route) => route.fulfill({ json: { ...better, items: [] } }));
    await form.getByRole("button", { name: "Check a text" }).click();
    await form.getByText("Product launch, version 1: no finding.").waitFor();
    await form.getByText("Nothing was found that would keep measures from getting on").waitFor();
    // An answer about a text that was changed while it was under way is about no text in sight.
    await page.unroute(/\/rulebooks\/check$/);
    await page.route(/\/rulebooks\/check$/, async (route) => {
      const response = await route.fetch();
      await field.fill(sound);
      await route.fulfill({ response });
    });
    await field.fill(broken);
    await form.getByRole("button", { name: "Check a text" }).click();
    await form.getByText("What you have written since was not looked at. Press again.").waitFor();
    assert.equal(await form.getByRole("table").count(), 0);
    // A file that was corrected elsewhere can be taken again: the browser tells only of another choice.
    const picker = form.locator("input[type=file]");
    await picker.setInputFiles({ name: "rules.yaml", mimeType: "text/yaml", buffer: Buffer.from("code: corrected\n") });
    await form.getByText("The text above is that of rules.yaml.").waitFor();
    assert.deepEqual([await field.inputValue(), await picker.evaluate((input) => input.files.length)], ["code: corrected\n", 0]);
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Check a text");
    const { items: entries } = await get(`/ledger/entries?from=${before + 1}&count=1000`);
    assert.deepEqual(entries.filter(({ entry }) => entry.actor.via === "api").map(({ entry }) => entry.type), []);
    await close(page);
  });

  test("settings hold only after a second administrator published them", async () => {
    const page = await open({ as: "Sandbox Administrator", admin: true, hash: "#/administration/settings" });
    const form = await openForm(page, "Propose settings");
    assert.equal(await form.getByLabel("Settings").inputValue(), "version: 1\n");
    await form.getByRole("button", { name: "Propose settings" }).click();
    await page.getByText("Waits for a second administrator").waitFor();
    const own = await openForm(page, "Publish");
    await refused(own, await answerTo(page, "/publication", own.getByRole("button", { name: "Publish" }).click()), "Settings.SecondPerson");
    await own.getByRole("button", { name: "Cancel" }).click();
    const second = await open({ as: "Sandbox Sponsor", admin: true, hash: "#/administration/settings" });
    const theirs = await openForm(second, "Publish");
    await theirs.getByRole("button", { name: "Publish" }).click();
    await second.getByText(/The settings hold, ledger entry/).waitFor();
    await page.getByRole("row").filter({ hasText: "Sandbox Sponsor" }).getByText("Holds").waitFor();
    assert.equal(await page.getByRole("button", { name: "Publish", exact: true }).count(), 0);
    await close(second);
    await close(page);
  });

  test("a person is added and linked by two administrators, and a code for a host is shown once", async () => {
    const page = await open({ as: "Sandbox Administrator", admin: true, hash: "#/administration/people" });
    const add = await openForm(page, "Add a person");
    await add.getByLabel("Name").fill("Sandbox Newcomer");
    await add.getByRole("button", { name: "Add a person" }).click();
    await page.getByText(/The person is known now/).waitFor();
    const link = await openForm(page, "Link an account: Sandbox Newcomer");
    await link.getByLabel("Where the account is").selectOption("jira");
    await link.getByLabel("Tenant, site or environment").fill("00000000-0000-0000-0000-00000000000a");
    await link.getByRole("textbox", { name: "Account" }).fill("712020:sandbox");
    await link.getByRole("button", { name: "Link an account" }).click();
    const number = await link.locator("code").innerText();
    await link.getByRole("button", { name: "Close" }).click();
    const confirm = async (who) => {
      const form = await openForm(who, "Confirm a link");
      await form.getByLabel("Number of the link").fill(number);
      return { form, answer: await answerTo(who, "/confirm", form.getByRole("button", { name: "Confirm a link" }).click()) };
    };
    const own = await confirm(page);
    await refused(own.form, own.answer, "People.SecondAdminNeeded");
    const second = await open({ as: "Sandbox Sponsor", admin: true, hash: "#/administration/people" });
    assert.equal((await confirm(second)).answer.status(), 200);
    await second.getByText(/The link is confirmed, ledger entry/).waitFor();
    await close(second);

    await page.goto(`${world.server}/portfolio/#/administration/hosts`);
    await page.getByRole("row").filter({ hasText: "Dynamics" }).waitFor();
    const make = await openForm(page, "Make a code");
    await make.getByLabel("For").selectOption("jira");
    await make.getByRole("button", { name: "Make a code" }).click();
    assert.match(await make.locator("code").innerText(), /^([A-Z0-9]{5}-){3}[A-Z0-9]{5}$/);
    await page.keyboard.press("Escape");
    await make.waitFor({ state: "detached" });
    assert.doesNotMatch(await page.getByRole("main").innerText(), /[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}/);
    await close(page);
  });

  test("the accounts of a person stand on their page, and are cut there by two administrators; others read who may look", async () => {
    const { id } = filled.persons["Sandbox Second Owner"];
    const hash = `#/administration/person/${id}`;
    const page = await open({ as: "Sandbox Administrator", admin: true, hash });
    await page.getByRole("heading", { level: 1, name: "Sandbox Second Owner" }).waitFor();
    const accounts = (who) => who.getByRole("region", { name: "Accounts" });
    await accounts(page).getByText("No account of a host is linked").waitFor();
    const link = await openForm(page, "Link an account");
    await link.getByLabel("Where the account is").selectOption("jira");
    await link.getByLabel("Tenant, site or environment").fill("sandbox-site");
    await link.getByRole("textbox", { name: "Account" }).fill("712020:second");
    await link.getByRole("button", { name: "Link an account" }).click();
    await link.getByRole("button", { name: "Close" }).click();
    await accounts(page).getByRole("row").filter({ hasText: "712020:second" }).getByText("Waits for a second administrator").waitFor();
    const send = async (who, button, fill) => {
      const form = await openForm(who, `${button}: sandbox-site`);
      await fill?.(form);
      return { form, answer: await answerTo(who, button === "Cut the link" ? "/unlink" : "/confirm", form.locator("button[type=submit]").click()) };
    };
    const own = await send(page, "Confirm the link");
    await refused(own.form, own.answer, "People.SecondAdminNeeded");
    await page.keyboard.press("Escape");
    await own.form.waitFor({ state: "detached" });

    const second = await open({ as: "Sandbox Sponsor", admin: true, hash });
    const row = accounts(second).getByRole("row").filter({ hasText: "712020:second" });
    await row.getByText("Sandbox Administrator").waitFor();
    assert.equal((await send(second, "Confirm the link")).answer.status(), 200);
    await row.getByText("Counts", { exact: true }).waitFor();
    assert.equal((await send(second, "Cut the link", (form) => form.getByLabel("Reason").fill("Another person's account"))).answer.status(), 200);
    await row.getByText("Counts until it is cut").waitFor();
    const theirs = await send(second, "Confirm the cut");
    await refused(theirs.form, theirs.answer, "People.SecondAdminNeeded");
    await second.keyboard.press("Escape");
    await theirs.form.waitFor({ state: "detached" });

    const visitor = await open({ as: "Sandbox Controller", hash });
    await visitor.getByRole("alert").getByText("People.LinksNotYours").waitFor();
    assert.equal(await accounts(visitor).count(), 0);
    const themselves = await open({ as: "Sandbox Second Owner", hash });
    await accounts(themselves).getByText("712020:second").waitFor();

    assert.equal((await send(page, "Confirm the cut")).answer.status(), 200);
    await accounts(page).getByText("No account of a host is linked").waitFor();
    assert.deepEqual((await get(`/people/${id}/links`)).items, []);
    for (const one of [page, second, visitor, themselves]) {
      await close(one);
    }
  });

  test("a node is added below another, and a measure found by its name is put into a package", async () => {
    const page = await open({ as: "Sandbox Administrator", admin: true, hash: "#/administration/hierarchy" });
    const add = await openForm(page, "Add below: Paperless back office");
    await add.getByLabel("Name").fill("Post room");
    await add.getByRole("button", { name: "Add below" }).click();
    await page.getByRole("row").filter({ hasText: "Post room" }).getByText("Measure package").waitFor();
    const put = await openForm(page, "Put a measure in: Post room");
    await put.getByRole("combobox", { name: "Measure" }).fill("no such measure");
    await put.getByText("Nothing fits what is typed").waitFor();
    await page.keyboard.press("Escape");
    await put.getByText("Nothing fits what is typed").waitFor({ state: "hidden" });
    await put.getByRole("button", { name: "Put a measure in" }).click();
    await put.getByText("Choose one from the list that opens while you type.").waitFor();
    await put.getByRole("combobox", { name: "Measure" }).fill("mail");
    await put.getByRole("option", { name: "Mail room" }).click();
    await put.getByRole("button", { name: "Put a measure in" }).click();
    await page.getByText(/The measure stands in the package, ledger entry/).waitFor();
    const line = await get(`/portfolio/measures/${filled.find("Mail room").id}`);
    assert.deepEqual(line.path.map((node) => node.name), ["Operations", "Cost", "Paperless back office", "Post room"]);
    await close(page);
  });

  test("fields of a measure are changed and work is mapped on its page; a row that is taken out loses its value", async () => {
    const measure = filled.find("Supplier bundle");
    const page = await open({ as: "Sandbox Owner", admin: true, hash: `#/measures/${measure.id}/work` });
    const form = await openForm(page, "Change fields");
    const count = await form.getByRole("group", { name: /^field \d+$/ }).count();
    assert.ok(count >= 2);
    const first = form.getByRole("group", { name: "field 1", exact: true });
    const gone = await first.getByRole("textbox", { name: "Field" }).inputValue();
    await form.getByRole("button", { name: "Remove field 1", exact: true }).click();
    await form.getByRole("button", { name: "Add a field" }).click();
    const last = form.getByRole("group", { name: `field ${count}`, exact: true });
    await last.getByRole("textbox", { name: "Field" }).fill("region");
    await last.getByRole("textbox", { name: "Value" }).fill("North");
    const [request] = await Promise.all([page.waitForRequest((one) => one.url().endsWith("/fields")), form.getByRole("button", { name: "Change fields" }).click()]);
    assert.deepEqual(request.postDataJSON(), { fields: { region: "North", [gone]: "" } });
    await page.getByText(/The fields are changed, ledger entry/).waitFor();
    const { fields } = await get(`/measures/${measure.id}`);
    assert.deepEqual([fields.region, fields[gone]], ["North", undefined]);
    await close(page);
  });

  test("a measure is looked at as it stood before a moment; a moment that lies ahead is refused in the store's words", async () => {
    const measure = filled.find("Partner channel");
    const { history } = await get(`/measures/${measure.id}`);
    const first = history.find((entry) => entry.type === "GateDecided");
    const page = await open({ as: "Sandbox Sponsor", hash: `#/measures/${measure.id}/at` });
    const stood = page.getByRole("region", { name: "As it stood" });
    await stood.getByText("2 Detailed").waitFor();
    const asked = new URLSearchParams();
    await page.getByLabel("Before this moment").fill("2031-01-01T00:00");
    await page.getByRole("alert").getByText("Request.ParameterInvalid").waitFor();
    // Whoever is sent the address elsewhere means the same moment.
    assert.match(page.url(), new RegExp(`at=${encodeURIComponent(new Date("2031-01-01T00:00").toISOString())}$`));
    assert.equal(await page.getByLabel("Before this moment").inputValue(), "2031-01-01T00:00");
    // The field knows minutes only, so the moment of the first decision is put into the address.
    asked.set("at", first.at);
    await page.goto(`${world.server}/portfolio/#/measures/${measure.id}/at?${asked}`);
    await stood.getByText("0 Defined").waitFor();
    await page.goto(`${world.server}/portfolio/#/measures/${measure.id}/at`);
    await stood.getByText("2 Detailed").waitFor();
    await close(page);
  });

  test("the ledger is read from the entry that is asked for, and the address keeps it", async () => {
    const page = await open({ as: "Sandbox Sponsor", hash: "#/administration/ledger" });
    await page.getByRole("rowheader", { name: "1", exact: true }).waitFor();
    await page.getByLabel("From entry").fill("50");
    await page.getByRole("rowheader", { name: "1", exact: true }).waitFor({ state: "detached" });
    assert.equal(await page.getByRole("rowheader").first().innerText(), "50");
    assert.match(page.url(), /#\/administration\/ledger\?from=50$/);
    await page.getByLabel("From entry").fill("1000000");
    await page.getByText("No entry has this number yet.").waitFor();
    await close(page);
  });
});
