import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

// The built page in a real browser, with Forge's bridge played: by keyboard only.
const folder = new URL("../build/", import.meta.url);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const refused = {
  success: false,
  error: { status: 403, body: { code: "Hosts.CodeUnknown", detail: "This code is not good here. Ask an administrator of the store for a new one." } },
};
const bound = { success: true, payload: { status: 200, body: { tenant: "acme" } } };
let server;
let browser;

before(async () => {
  server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://page").pathname.slice(1) || "index.html";
    if (name === "favicon.ico") {
      response.writeHead(204).end();
      return;
    }

    try {
      const bytes = await readFile(new URL(name, folder));
      // As Forge serves it: no script and no style that stands in the page itself.
      response.writeHead(200, { "content-type": types[extname(name)], "content-security-policy": "default-src 'self'" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** The page with a bridge that gives the answers in turn and notes what it was asked. */
async function open(answers, colorScheme = "light") {
  const context = await browser.newContext({ colorScheme, bypassCSP: false });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  await page.addInitScript((given) => {
    globalThis.asked = [];
    globalThis.__bridge = {
      callBridge: async (name, payload) => {
        globalThis.asked.push({ name, payload });
        const answer = given.shift();
        if (answer === "away") {
          throw new Error("the network is down");
        }
        await new Promise((later) => setTimeout(later, 50));
        return answer;
      },
    };
  }, answers);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  return { page, faults, close: () => context.close(), asked: () => page.evaluate(() => globalThis.asked) };
}

async function type(page, text) {
  await page.keyboard.press("Tab");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("A good code binds the site, and the page says to whom", async () => {
  const { page, faults, asked, close } = await open([bound]);
  await type(page, "ABCDE-FGHJK-MNPQR-STVWX");
  await page.getByRole("status").filter({ hasText: "belongs to the tenant acme now" }).waitFor();
  const [call] = await asked();
  assert.equal(call.name, "invoke");
  assert.deepEqual(
    { path: call.payload.path, method: call.payload.method, body: call.payload.body, invokeType: call.payload.invokeType },
    { path: "/forge/bind", method: "POST", body: { code: "ABCDE-FGHJK-MNPQR-STVWX" }, invokeType: "ui-remote-fetch" });
  assert.equal(await page.getByRole("textbox").inputValue(), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "done");
  assert.deepEqual(faults, []);
  await close();
});

test("A refused code shows the store's words, and the field has the focus again", async () => {
  const { page, close } = await open([refused, bound]);
  await type(page, "00000-00000-00000-00000");
  await page.getByRole("alert").filter({ hasText: "[Hosts.CodeUnknown]" }).waitFor();
  const field = page.getByRole("textbox", { name: "Code from the governance store" });
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await page.evaluate(() => document.activeElement.id), "code");
  // The wrong code is selected: typing replaces it.
  await page.keyboard.type("ABCDE-FGHJK-MNPQR-STVWX");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "acme" }).waitFor();
  assert.equal(await page.getByRole("alert").innerText(), "");
  assert.equal(await field.getAttribute("aria-invalid"), "false");
  await close();
});

const others = {
  "that cannot be reached": ["away", /could not be reached: the network is down.*\[Store\.Unreachable\]/],
  "that answers a page": [{ success: false, error: { status: 502, body: "<html>" } }, /answered status 502.*\[Store\.Unexpected\]/],
  "that answers success without a tenant": [{ success: true, payload: { status: 200, body: {} } }, /\[Store\.Unexpected\]/],
  "that answers nothing": [undefined, /nothing that can be read.*\[Store\.Unexpected\]/],
  "whose problem comes as text": [{ success: false, error: { status: 429, body: JSON.stringify({ code: "Hosts.TooManyCodes", detail: "Wait an hour." }) } }, /Wait an hour\. \[Hosts\.TooManyCodes\]/],
};

for (const [name, [answer, words]] of Object.entries(others)) {
  test(`A store ${name} binds nothing, and the page says so`, async () => {
    const { page, close } = await open([answer]);
    await type(page, "ABCDE-FGHJK-MNPQR-STVWX");
    await page.getByRole("alert").filter({ hasText: words }).waitFor();
    assert.equal(await page.locator("#done").innerText(), "");
    await close();
  });
}

test("Nothing typed asks nobody", async () => {
  const { page, asked, close } = await open([bound]);
  await type(page, "   ");
  await page.getByRole("alert").filter({ hasText: "Enter the code." }).waitFor();
  assert.deepEqual(await asked(), []);
  await close();
});

test("A second press while the first is under way asks once", async () => {
  const { page, asked, close } = await open([bound, refused]);
  await type(page, "ABCDE-FGHJK-MNPQR-STVWX");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "acme" }).waitFor();
  assert.equal((await asked()).length, 1);
  await close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const [state, answer] of Object.entries({ fresh: null, refused, bound })) {
    test(`The page, ${state}, ${colorScheme}, has no violation of accessibility`, async () => {
      const context = await open(answer ? [answer] : [], colorScheme);
      const { page, close } = context;
      if (answer) {
        await type(page, "ABCDE-FGHJK-MNPQR-STVWX");
        await page.locator(answer === bound ? "#done:not(:empty)" : "#problem:not(:empty)").waitFor();
      }
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`), []);
      await close();
    });
  }
}
