import { readFile } from "node:fs/promises";
import { launch } from "../../../../portfolio/test/lib/browser.mjs";

const built = new URL("../../../dist/dynamics/gov_Governance.GatePanel/", import.meta.url);
export const record = "11111111-0000-4000-8000-000000000001";

export const panel = (changes = {}) => ({
  measureId: record, measure: "Instant decision", state: "Active", doi: 3, gate: "G4", gateName: "Ready to launch", ready: false,
  implementation: "Green", potential: "Red", explain: { implementation: "On time.", potential: "Below the plan." },
  criteria: [{
    code: "regulatory", name: "Regulatory approval", met: false, reason: "There is no evidence.",
    actions: [{ kind: "Evidence", text: "Upload valid evidence.", subject: "regulatory-approval", who: ["Sandbox Owner"] }],
  }],
  refusal: "Not yet.", evidence: [], evidenceKinds: ["regulatory-approval"], packetDigest: null, ledgerNumber: 41, ...changes,
});

/** A browser whose page holds nothing but the built control, in a host that a test plays by hand. */
export async function openBrowser() {
  const [script, style, browser] = await Promise.all([readFile(new URL("bundle.js", built), "utf8"), readFile(new URL("gate-panel.css", built), "utf8"), launch()]);
  return {
    close: () => browser.close(),
    /** Runs the control as a form does. `rows` answers `retrieveRecord` by table, a text being a failure's message. */
    async show({ raw, rows = {}, entityId = record, isDarkTheme, uploads = [204] }) {
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      await page.route("http://form.invalid/**", (route) => {
        if (route.request().method() === "GET") {
          return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Form</title><div id='control'></div>" });
        }

        const status = uploads.length > 1 ? uploads.shift() : uploads[0];
        page.uploads = (page.uploads ?? 0) + 1;
        return route.fulfill({ status, body: status === 400 ? JSON.stringify({ error: { message: "The plug-in says no. [Permit.Missing]" } }) : "" });
      });
      await page.goto("http://form.invalid/");
      await page.addStyleTag({ content: style });
      await page.evaluate(() => { window.ComponentFramework = { registerControl: (name, constructor) => { window.registered = { name, constructor }; } }; });
      await page.addScriptTag({ content: script });
      await page.evaluate(({ raw: value, rows: answers, entityId: id, isDarkTheme: dark }) => {
        window.asked = [];
        window.rows = answers;
        const webAPI = {
          createRecord: async (table, values) => { window.asked.push({ table, values }); return { id: "{22222222-0000-4000-8000-000000000001}" }; },
          retrieveRecord: async (table) => {
            const answer = window.rows[table];
            if (typeof answer === "string") {
              throw { message: answer, errorCode: 1 };
            }

            return answer ?? {};
          },
        };
        window.context = (changed) => ({
          parameters: { panel: { raw: changed ?? value } },
          webAPI,
          mode: { isVisible: true, contextInfo: { entityId: id } },
          fluentDesignLanguage: dark === undefined ? undefined : { isDarkTheme: dark },
        });
        window.control = new window.registered.constructor();
        window.control.init(window.context(), () => undefined, {}, document.getElementById("control"));
        window.control.updateView(window.context());
      }, { raw, rows, entityId, isDarkTheme });
      return page;
    },
  };
}
