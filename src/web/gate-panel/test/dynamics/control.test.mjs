import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, panel, record } from "./lib/control.mjs";

const letter = { name: "Ä letter.txt", mimeType: "text/plain", buffer: Buffer.from("It is approved.") };
const row = (changes) => ({ gov_measure: { gov_panel: JSON.stringify(panel(changes)) } });

describe("the control as a form runs it", { timeout: 240_000 }, () => {
  let browser;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  async function addLetter(page) {
    await page.getByRole("button", { name: /^Add evidence/ }).first().click();
    await page.getByLabel("File", { exact: true }).setInputFiles(letter);
    await page.getByLabel("Valid until").fill("2027-03-31");
    await page.getByRole("button", { name: "Add", exact: true }).click();
  }

  test("it registers under its name, writes nothing, and leaves nothing behind", async () => {
    const page = await browser.show({ raw: JSON.stringify(panel()), rows: row() });
    await page.getByText("Ledger number 41").waitFor();
    assert.equal(await page.evaluate(() => window.registered.name), "Governance.GatePanel");
    assert.deepEqual(await page.evaluate(() => window.control.getOutputs()), {});
    await page.evaluate(() => window.control.destroy());
    assert.equal(await page.locator("#control").textContent(), "");
    await page.close();
  });

  test("it shows what the record holds now, and follows the form", async () => {
    const page = await browser.show({ raw: JSON.stringify(panel()), rows: row({ ledgerNumber: 42 }) });
    await page.getByText("Ledger number 42").waitFor();
    await page.evaluate((text) => {
      window.rows.gov_measure.gov_panel = text;
      window.control.updateView(window.context(text));
    }, JSON.stringify(panel({ ledgerNumber: 43 })));
    await page.getByText("Ledger number 43").waitFor({ timeout: 5_000 });
    await page.close();
  });

  test("a record without a panel is not governed", async () => {
    const page = await browser.show({ raw: null, rows: { gov_measure: { gov_panel: null } } });
    await page.getByRole("heading", { name: "Not governed" }).waitFor();
    await page.close();
  });

  test("a panel that cannot be read is said to be so", async () => {
    for (const broken of ['{"measureId":', "[]", '{"measureId":7}']) {
      const page = await browser.show({ raw: broken, rows: { gov_measure: { gov_panel: broken } } });
      await page.getByText("holds a panel that cannot be read").waitFor();
      await page.close();
    }
  });

  test("a refusal of the Web API is shown word for word", async () => {
    const page = await browser.show({ raw: null, rows: { gov_measure: "Principal user is missing prvReadgov_Measure privilege." } });
    await page.getByText("Principal user is missing prvReadgov_Measure privilege.").waitFor();
    await page.close();
  });

  test("it follows the theme of the form", async () => {
    for (const [isDarkTheme, mode] of [[true, "dark"], [false, "light"], [undefined, "light"]]) {
      const page = await browser.show({ raw: null, isDarkTheme });
      assert.equal(await page.locator(".gate-panel").getAttribute("data-mode"), mode);
      await page.close();
    }
  });

  test("evidence becomes a row of the measure, and its file is tried again when the host is busy", async () => {
    const captured = { gov_evidenceitem: { gov_status: 1, gov_evidencekey: "k1" } };
    const evidence = [{ key: "k1", kind: "regulatory-approval", name: letter.name, status: "Captured", validUntil: null }];
    const page = await browser.show({ raw: null, rows: { ...row({ evidence }), ...captured }, uploads: [429, 503, 204] });
    await addLetter(page);
    await page.getByText("is evidence now").first().waitFor();
    assert.equal(page.uploads, 3);
    const [{ table, values }] = await page.evaluate(() => window.asked);
    assert.equal(table, "gov_evidenceitem");
    assert.deepEqual(values, {
      gov_name: letter.name,
      gov_kind: "regulatory-approval",
      "gov_measureid@odata.bind": `/gov_measures(${record})`,
      gov_validuntil: "2027-03-31T23:59:59Z",
    });
    await page.close();
  });

  test("a file that does not arrive is told, and so is a refusal of it", async () => {
    for (const [uploads, words] of [[[503], "its file did not arrive"], [[400], "The plug-in says no. [Permit.Missing]"]]) {
      const page = await browser.show({ raw: null, rows: row(), uploads });
      await addLetter(page);
      await page.getByRole("alert").getByText(words).waitFor();
      await page.close();
    }
  });

  test("what the store refuses is shown with its reason", async () => {
    const page = await browser.show({ raw: null, rows: { ...row(), gov_evidenceitem: { gov_status: 2, gov_statusreason: "You hold no role on the measure. [Measures.NoRole]" } } });
    await addLetter(page);
    await page.getByRole("alert").getByText("You hold no role on the measure. [Measures.NoRole]", { exact: true }).waitFor();
    await page.close();
  });
});
