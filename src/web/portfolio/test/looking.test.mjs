import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { tabTo } from "./lib/keyboard.mjs";
import { axe, openPage } from "./lib/page.mjs";
import { fillPortfolio } from "./lib/portfolio.mjs";
import { until } from "./lib/processes.mjs";
import { closeWorld, openWorld } from "./lib/world.mjs";

const money = (amount) => new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount);

describe("looking at the page", { timeout: 600_000 }, () => {
  let world;
  let filled;
  let axeSource;

  before(async () => {
    axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    world = await openWorld();
    filled = await fillPortfolio(world);
  });
  after(() => closeWorld(world));

  const open = (options) => openPage(world, { as: "Sandbox Sponsor", ...options });
  const look = (measure, gate) => world.store.get(filled.admin, `/measures/${measure.id}/gates/${gate}`);
  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  test("the page is sent with a strict policy, a fresh nonce and no caching", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => fetch(`${world.server}/portfolio/`)));
    const policy = one.headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self';/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(one.headers.get("cache-control"), "no-store");
    assert.notEqual(policy, other.headers.get("content-security-policy"));
    const bare = await fetch(`${world.server}/portfolio`, { redirect: "manual" });
    assert.equal(bare.headers.get("location"), "/portfolio/");
    const text = await one.text();
    assert.ok(text.includes(/'nonce-([^']+)'/.exec(policy)[1]));
    assert.doesNotMatch(text, /GOVERNANCE-NONCE/);
    const script = await fetch(world.server + /src="([^"]+\.js)"/.exec(text)[1]);
    assert.match(script.headers.get("cache-control"), /immutable/);
  });

  test("a file that is not the page's is refused with a code", async () => {
    for (const path of ["/portfolio/nothing.js", "/portfolio/..%2fgovernance.dll", "/portfolio/assets"]) {
      const answer = await fetch(world.server + path);
      assert.equal(answer.status, 404);
      assert.equal((await answer.json()).code, "Page.FileUnknown");
    }
  });

  test("nobody sees a measure without signing in", async () => {
    const context = await world.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${world.server}/portfolio/#/measures/${filled.measures[0].id}`);
    await page.getByRole("button", { name: "Continue" }).waitFor();
    assert.equal(await page.getByText(filled.measures[0].name).count(), 0);
    await page.getByRole("radio", { name: /^Sandbox Sponsor/ }).waitFor();
    assert.deepEqual(await axe(page, axeSource), []);
    await context.close();
  });

  for (const scheme of ["light", "dark"]) {
    test(`no view has a violation that axe-core knows, ${scheme}`, async () => {
      const page = await open({ scheme });
      const views = [["#/", "Portfolio"], ["#/value", "Value at risk"], ["#/waiting", "Waiting for"], ["#/breaches", "Breaches"], [`#/measures/${filled.find("Partner channel").id}`, "Partner channel"]];
      for (const [hash, heading] of views) {
        await page.goto(`${world.server}/portfolio/${hash}`);
        await page.getByRole("heading", { level: 1, name: heading }).waitFor();
        await page.locator(".card").or(page.getByText("No breach was found.")).first().waitFor();
        assert.deepEqual(await axe(page, axeSource), [], heading);
      }

      await close(page);
    });
  }

  test("axe-core finds a violation that is planted", async () => {
    const page = await open({});
    await page.getByRole("heading", { level: 1 }).evaluate((heading) => { heading.innerHTML = "<img src='/portfolio/icon.svg'>"; });
    assert.match((await axe(page, axeSource)).join(), /image-alt/);
    await close(page);
  });

  test("the focus can be seen on every stop of the keyboard", async () => {
    const page = await open({ hash: `#/measures/${filled.find("Partner channel").id}`, height: 2600 });
    await page.getByRole("heading", { level: 1, name: "Partner channel" }).waitFor();
    const stops = new Set();
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluateHandle(() => document.activeElement);
      const { name, clip } = await stop.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const clip = { x: Math.max(0, box.x - 8), y: Math.max(0, box.y - 8), width: box.width + 16, height: box.height + 16 };
        return { name: `${element.tagName} ${element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent.trim()} ${box.x} ${box.y}`, clip };
      });
      if (name.startsWith("BODY")) {
        break;
      }

      const lit = await page.screenshot({ clip });
      await stop.evaluate((element) => element.blur());
      const dark = await page.screenshot({ clip });
      assert.ok(!lit.equals(dark), `the focus is not seen on ${name}`);
      await stop.evaluate((element) => element.focus());
      stops.add(name);
    }

    assert.ok(stops.size > 15, `${stops.size} stops`);
    await close(page);
  });

  test("the numbers of gates, matrix and value at risk are the store's", async () => {
    const { root } = await world.store.get(filled.admin, "/portfolio");
    const page = await open({});
    await page.getByRole("region", { name: "Measures by gate" }).waitFor();
    for (const [gate, number] of Object.entries(root.counts.gates).filter(([gate]) => gate)) {
      assert.equal(await page.getByRole("button", { name: new RegExp(`^${gate} ?${number}$`) }).count(), 1, gate);
    }

    const words = ["Not set", "Green", "Yellow", "Red"];
    for (const [i, row] of root.matrix.entries()) {
      for (const [p, number] of row.entries()) {
        assert.equal(await page.getByRole("button", { name: `${number} with Implementation ${words[i]} and Potential ${words[p]}`, exact: true }).count(), 1);
      }
    }

    await page.getByRole("link", { name: "Value", exact: true }).click();
    await page.getByRole("heading", { name: "The whole organization" }).waitFor();
    for (const kind of new Set(root.totals.map((total) => total.kind))) {
      const cents = root.totals.filter((total) => total.kind === kind).reduce((sum, total) => sum + Math.round(total.valueAtRisk * 100), 0);
      const card = page.getByRole("region", { name: "The whole organization" });
      const row = card.getByRole("row", { name: new RegExp(`^${kind}, EUR`) });
      assert.equal(await row.getByRole("cell").nth(4).innerText(), money(cents / 100), kind);
    }

    await close(page);
  });

  test("a cell of the matrix filters the list, and gives it back", async () => {
    const { items } = await world.store.get(filled.admin, "/portfolio/measures?implementation=Green&potential=Red&count=1000");
    assert.ok(items.length > 0 && items.length < filled.measures.length);
    const page = await open({});
    const cell = page.getByRole("button", { name: /with Implementation Green and Potential Red$/ });
    await cell.click();
    await page.getByText(`${items.length} shown`).waitFor();
    const names = await page.getByRole("table", { name: "Measures", exact: true }).getByRole("link").allInnerTexts();
    assert.deepEqual(names.sort(), items.map((item) => item.name).sort());
    await cell.click();
    await page.getByText(`${filled.measures.length} shown`).waitFor();
    await close(page);
  });

  test("the list stands worst first, and a heading orders it otherwise, by keyboard", async () => {
    const page = await open({});
    const table = page.getByRole("table", { name: "Measures", exact: true });
    const shown = async (sort) => {
      const { items } = await world.store.get(filled.admin, `/portfolio/measures?sort=${sort}&count=1000`);
      await until(`the order ${sort}`, async () => {
        const names = await table.getByRole("link").allInnerTexts();
        return names.length > 5 && names.every((name, index) => name === items[index].name);
      });
      return items;
    };
    const rank = { Red: 0, Yellow: 1, Green: 2, NotSet: 2 };
    const worst = await shown("worst");
    assert.deepEqual(worst.map((line) => rank[line.potential]), worst.map((line) => rank[line.potential]).sort());
    assert.equal(worst[0].potential, "Red");
    await page.getByRole("columnheader", { name: "Potential" }).and(page.locator("[aria-sort=descending]")).waitFor();
    for (const [name, sort] of [["Measure", "name"], ["Gate", "gate"], ["At risk", "risk"], ["Potential", "worst"]]) {
      await tabTo(page, (focused) => focused.text.startsWith(name) && focused.tag === "BUTTON");
      await page.keyboard.press("Enter");
      await page.getByRole("columnheader", { name }).and(page.locator("[aria-sort]")).waitFor();
      await shown(sort);
    }

    await close(page);
  });

  test("people are called by their names everywhere on a measure's page", async () => {
    const page = await open({ hash: `#/measures/${filled.find("Partner channel").id}` });
    await page.getByRole("heading", { level: 1, name: "Partner channel" }).waitFor();
    await page.getByRole("region", { name: "History" }).getByText("Sandbox Administrator").first().waitFor();
    assert.doesNotMatch(await page.getByRole("main").innerText(), /Person [0-9a-f]{8}/);
    await close(page);
  });

  test("a measure is opened in Dynamics where the store knows the environment's address", async () => {
    const measure = filled.find("Partner channel");
    const page = await open({ hash: `#/measures/${measure.id}` });
    const address = new URL(await page.getByRole("link", { name: "Open in Dynamics" }).getAttribute("href"));
    assert.equal(address.origin, world.dataverse);
    assert.equal(address.searchParams.get("etn"), "gov_measure");
    assert.equal(address.searchParams.get("id"), measure.id);
    await close(page);
  });

  test("a closed gate says why in the store's words, and what opens it", async () => {
    const measure = filled.find("Partner channel");
    const { decision } = await look(measure, "G3");
    const page = await open({ hash: `#/measures/${measure.id}` });
    const card = page.getByRole("region", { name: "Why is gate G3 closed?" });
    const shown = (await card.innerText()).replace(/\s+/g, " ");
    for (const line of decision.text.split("\n").slice(1)) {
      assert.ok(shown.includes(line.replace(/^- /, "")), line);
    }

    await close(page);
  });

  test("the rows in the page stay few however long the list is", async () => {
    const page = await open({});
    const lines = [...Array(100_000).keys()].map((number) => ({ id: `m${number}`, name: `Measure ${number}`, path: [], state: "Active", doi: 1, gate: "G2", implementation: "Green", potential: "NotSet", totals: [], ledgerNumber: 1 }));
    await page.route(/\/api\/v1\/portfolio\/measures\?/, (route) => {
      const asked = new URL(route.request().url()).searchParams;
      const first = asked.get("after") ? Number(asked.get("after").slice(1)) + 1 : 0;
      const items = lines.slice(first, first + Number(asked.get("count")));
      return route.fulfill({ json: { items, next: items.at(-1)?.id ?? null } });
    });
    await page.getByRole("searchbox").fill("Measure");
    const table = page.getByRole("table", { name: "Measures", exact: true });
    await table.getByRole("link", { name: "Measure 0", exact: true }).waitFor();
    for (let scroll = 0; scroll < 30; scroll++) {
      await table.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await page.waitForTimeout(40);
    }

    const last = await until("rows far down", async () => {
      const name = await table.getByRole("link").last().innerText();
      return Number(name.split(" ")[1]) > 1000 && name;
    });
    assert.ok(last);
    assert.ok((await table.getByRole("row").count()) < 60);
    await close(page);
  });

  test("nothing moves by itself while the page loads", async () => {
    const page = await open({});
    const shift = await page.evaluate(async () => {
      const kept = await new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.hadRecentInput ? 0 : entry.value; })).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 1500);
      });
      return kept;
    });
    assert.ok(shift < 0.1, `layout shift ${shift}`);
    await close(page);
  });
});
