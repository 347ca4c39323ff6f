import assert from "node:assert/strict";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch } from "./lib/browser.mjs";
import { openIssuer } from "./lib/issuer.mjs";
import * as places from "./lib/places.mjs";
import { freePort, start, stop, until } from "./lib/processes.mjs";

const clientId = "governance-portfolio";
const entraTenant = "5e0c7b4e-6d0f-4d0a-9a53-0c6f6f3b7a11";
const scope = "openid profile governance";

describe("signing in by the issuer", { timeout: 300_000 }, () => {
  let folder;
  let issuer;
  let server;
  let program;
  let browser;

  before(async () => {
    places.needBuilt();
    folder = await mkdtemp(join(tmpdir(), "governance-sign-in-"));
    issuer = await openIssuer({ tenant: entraTenant, clientId, scope });
    server = `http://127.0.0.1:${await freePort()}`;
    program = start(places.server, ["serve"], settings({ Governance__Portfolio__ClientId: clientId, Governance__Portfolio__Scope: scope }));
    await until("the server", async () => (await fetch(`${server}/health/ready`)).ok).catch((fault) => { throw new Error(`${fault.message}\n${program.words()}`); });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await stop(program);
    await issuer?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = (more) => ({
    ASPNETCORE_URLS: server,
    Governance__DataFolder: join(folder, "data"),
    Governance__Tenants__0__EntraTenantId: entraTenant,
    Governance__Origin: "governance.example.com",
    Governance__Tenants__0__Id: "sandbox-bank",
    Governance__Auth__Authority: issuer.address,
    Governance__Auth__Audience: "governance",
    ...more,
  });

  test("the page comes back from the issuer signed in, at the place that was asked for, with the token in this tab only", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (fault) => faults.push(fault.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(`${server}/portfolio/#/waiting`);
    await page.getByRole("heading", { level: 1, name: "Waiting for" }).waitFor();
    await page.getByText(issuer.name).waitFor();
    await page.getByText("Nothing is waiting.").waitFor();
    assert.equal(new URL(page.url()).search, "");
    const [asked] = issuer.seen.authorized;
    assert.equal(asked.response_type, "code");
    assert.equal(asked.code_challenge_method, "S256");
    assert.equal(asked.client_id, clientId);
    assert.equal(asked.scope, scope);
    assert.equal(issuer.seen.exchanged, 1);
    assert.equal(issuer.seen.refused, 0);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("a code that the issuer never gave signs nobody in, and the page says so", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server}/portfolio/?code=made-up&state=made-up`);
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /Page\.SignInFailed/);
    assert.equal(await page.getByRole("navigation").count(), 0);
    await context.close();
  });

  test("there is no sandbox issuer outside the sandbox, and the settings name none", async () => {
    const answer = await fetch(`${server}/sandbox/token`, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
    assert.notEqual(answer.status, 200);
    assert.deepEqual(await (await fetch(`${server}/portfolio/config.json`)).json(), { sandbox: false, authority: issuer.address, clientId, scope });
  });

  test("the policy lets the page talk to the issuer and to nobody else", async () => {
    const policy = (await fetch(`${server}/portfolio/`)).headers.get("content-security-policy");
    assert.ok(policy.includes(`connect-src 'self' ${issuer.address};`), policy);
  });

  test("a sign-in that ends while the page is open is said, and the issuer signs in again at the same place", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server}/portfolio/`);
    await page.getByRole("heading", { level: 1, name: "Portfolio" }).waitFor();
    let ended = true;
    await page.route("**/api/v1/**", (route) => (ended ? route.continue({ headers: { ...route.request().headers(), authorization: "Bearer ended" } }) : route.continue()));
    await page.getByRole("link", { name: "Waiting for" }).click();
    await page.getByText("Your sign-in has ended.").waitFor();
    await page.getByText("Auth.TokenInvalid").waitFor();
    ended = false;
    await page.getByRole("button", { name: "Sign in again" }).click();
    await page.getByText("Nothing is waiting.").waitFor();
    assert.equal(await page.getByText("Your sign-in has ended.").count(), 0);
    await context.close();
  });

  test("a server without the built page says how to build it", async () => {
    const bare = join(folder, "bare");
    const from = dirname(places.server);
    await cp(from, bare, { recursive: true, filter: (path) => path !== join(from, "portfolio") && !path.startsWith(join(from, "portfolio") + sep) });
    const address = `http://127.0.0.1:${await freePort()}`;
    const other = start(join(bare, "governance.dll"), ["serve"], settings({ ASPNETCORE_URLS: address, Governance__DataFolder: join(folder, "other") }));
    try {
      await until("the bare server", async () => (await fetch(`${address}/health/ready`)).ok);
      for (const [path, code] of [["/portfolio/", "Page.NotBuilt"], ["/portfolio/config.json", "Page.SignInNotConfigured"]]) {
        const answer = await fetch(address + path);
        assert.equal(answer.status, 503);
        assert.equal(answer.headers.get("content-type").split(";")[0], "application/problem+json");
        const problem = await answer.json();
        assert.equal(problem.code, code);
        assert.ok(problem.detail.length > 40);
      }
    } finally {
      await stop(other);
    }
  });
});
