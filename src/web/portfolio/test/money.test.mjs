import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

/** What the page prints is the store's amount to the cent: amounts come as JSON numbers with two decimals, and leave as text. */
describe("money on the page", () => {
  let vite;
  let money;
  let amountOf;
  let sumTotals;

  before(async () => {
    vite = await createServer({ configFile: false, root: fileURLToPath(new URL("..", import.meta.url)), server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true }, appType: "custom", logLevel: "error" });
    ({ money, amountOf } = await vite.ssrLoadModule("/src/parts/format.ts"));
    ({ sumTotals } = await vite.ssrLoadModule("/src/parts/Totals.ts"));
  });
  after(() => vite?.close());

  const limit = 7036874417766400n; // 2^46, in cents

  /** The store's spelling, and the page's with its thousands. */
  const spelt = (cents) => {
    const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
    return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  const grouped = (cents) => {
    const [whole, fraction] = spelt(cents).replace("-", "").split(".");
    return `${cents < 0n ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
  };

  // A generator of its own, so that the same seed is the same amounts.
  let state = 20261122n;
  const random = (most) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return (state >> 11n) % most;
  };

  test("cents that binary fractions cannot hold", () => {
    for (const text of ["0.10", "0.29", "0.57", "1.00", "1.01", "1.15", "2.67", "2.68", "4.35", "8.34", "100.01", "-0.01", "-2.68", "0.00"]) {
      assert.equal(amountOf(JSON.parse(text)), text);
    }

    assert.equal(money(JSON.parse("-1234567.89"), "EUR"), "EUR -1,234,567.89");
  });

  test("every amount below the limit, at random and beside every power of two and ten", () => {
    const amounts = Array.from({ length: 20000 }, () => random(limit) * (random(2n) === 0n ? 1n : -1n));
    for (let power = 1n; power < limit; power *= 2n) {
      amounts.push(power - 1n, power, power + 1n, -power);
    }

    for (let power = 1n; power < limit; power *= 10n) {
      amounts.push(power - 1n, power, power + 1n, 1n - power);
    }

    amounts.push(limit - 1n, 1n - limit);
    for (const cents of amounts.filter((one) => one < limit && -one < limit)) {
      assert.equal(amountOf(JSON.parse(spelt(cents))), grouped(cents));
    }
  });

  test("sums of years and measures, to the cent", () => {
    for (let round = 0; round < 2000; round++) {
      const parts = Array.from({ length: 5 }, () => random(limit / 5n) - limit / 10n);
      const totals = parts.map((cents, at) => {
        const amount = JSON.parse(spelt(cents));
        return { currency: "EUR", kind: "Savings", year: 2025 + at, plan: amount, forecast: amount, actual: amount, expected: amount, valueAtRisk: amount };
      });
      const [sum] = sumTotals(totals, null);
      const expected = grouped(parts.reduce((one, other) => one + other, 0n));
      for (const part of ["plan", "forecast", "actual", "expected", "valueAtRisk"]) {
        assert.equal(amountOf(sum[part]), expected);
      }
    }
  });

  test("what is too large is refused in words, whatever its sign", () => {
    for (const cents of [limit, limit + 1n, 9007199254740992n, 9007199254740993n, 12000000000000000n, 10n ** 20n]) {
      for (const amount of [cents, -cents]) {
        assert.equal(amountOf(JSON.parse(spelt(amount))), "too large to show to the cent");
      }
    }
  });

  test("the check itself: a product instead of digits goes wrong by a cent, and two cents become one number beyond the limit", () => {
    let wrong = 0;
    for (let round = 0; round < 20000; round++) {
      const cents = 3600000000000000n + random(800000000000000n);
      wrong += BigInt(Math.round(JSON.parse(spelt(cents)) * 100)) === cents ? 0 : 1;
    }

    assert.ok(wrong > 0);
    assert.equal(JSON.parse("90000000000000.01"), JSON.parse("90000000000000.02"));
  });
});
