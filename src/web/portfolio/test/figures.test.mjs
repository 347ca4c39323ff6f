import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

/** How amounts, months and blocks of a spreadsheet are read. Money that could be meant in two ways is never guessed. */
describe("reading figures", () => {
  let vite;
  let readAmount;
  let readMonth;
  let nextMonth;
  let readBlock;
  let isBlock;
  let convert;

  before(async () => {
    vite = await createServer({ configFile: false, root: fileURLToPath(new URL("..", import.meta.url)), server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true }, appType: "custom", logLevel: "error" });
    ({ readAmount } = await vite.ssrLoadModule("/src/forms/amount.ts"));
    ({ readMonth, nextMonth } = await vite.ssrLoadModule("/src/forms/month.ts"));
    ({ convert } = await vite.ssrLoadModule("/src/places/form/convert.ts"));
    ({ readBlock, isBlock } = await vite.ssrLoadModule("/src/forms/paste.ts"));
  });
  after(() => vite?.close());

  for (const [text, value] of [
    ["0", 0], ["12", 12], ["1234.5", 1234.5], ["1,234.50", 1234.5], ["1.234,50", 1234.5], ["1 234,50", 1234.5], ["1\u00a0234,5", 1234.5], ["1'234.50", 1234.5],
    ["1,234,567", 1234567], ["1.234.567,89", 1234567.89], ["-5", -5], ["−5,25", -5.25], ["(12.00)", -12], ["0.100", 0.1], ["0,125000", undefined], ["12.10000", 12.1],
    [".5", 0.5], ["100000000000", 100000000000], ["1234,56", 1234.56], ["12345.00", 12345], ["1234.500", 1234.5],
  ]) {
    test(`the amount ${text}`, () => assert.equal(readAmount(text).value, value));
  }

  for (const text of ["", "abc", "1.234", "12,345", "1,2,3", "1.234.5", "1,23,456.00", "12.345,6.7", "1.005.5", "0.001", "100000000000.01", "1e5", "--1", "(5", "1.2345", "EUR 5"]) {
    test(`no amount: ${text}`, () => {
      const { value, fault } = readAmount(text);
      assert.equal(value, undefined);
      assert.ok(fault.length > 10);
    });
  }

  for (const [text, value] of [["14", 14], ["2.5", 2.5], ["2,5", 2.5], ["-3", -3], ["0,125", 0.125], ["1.5000", 1.5], [".5", 0.5], ["1234567", 1234567]]) {
    test(`the number ${text}`, () => assert.equal(convert({ name: "n", label: "N", kind: "number" }, text).value, value));
  }

  test("a number of the store stands in its field so that it is read as it is", async () => {
    const { plainNumber } = await vite.ssrLoadModule("/src/places/form/convert.ts");
    for (const number of [1.125, -12.345, 1500, 0.125, 2.5]) {
      assert.equal(convert({ name: "n", label: "N", kind: "number" }, plainNumber(String(number))).value, number);
    }
  });

  for (const text of ["1,500", "1.500", "-12.000", "1e5", "0x10", "1,234,567", "abc", "1.2.3", "Infinity"]) {
    test(`no number: ${text}`, () => {
      const { value, fault } = convert({ name: "n", label: "N", kind: "number" }, text);
      assert.equal(value, undefined);
      assert.match(fault, /Write (digits|-?\d+ or)/);
    });
  }

  test("what is ambiguous names both readings", () => {
    assert.match(readAmount("1.234").fault, /1234 or 1\.23/);
    assert.match(readAmount("12,340").fault, /12340 or 12\.34/);
  });

  test("months as spreadsheets write them", () => {
    for (const text of ["2027-01", "2027-1", "2027-01-31", "01/2027", "1.2027", "Jan 2027", "January 2027", "Jan-27"]) {
      assert.equal(readMonth(text), "2027-01", text);
    }

    for (const text of ["", "2027", "2027-13", "0/2027", "100", "Foo 2027", "31.01.2027"]) {
      assert.equal(readMonth(text), null, text);
    }

    assert.equal(nextMonth("2027-12"), "2028-01");
    assert.equal(nextMonth("2027-01", -1), "2026-12");
    assert.equal(nextMonth("2027-06", 12), "2028-06");
  });

  test("a block begins in its cell and goes on month by month; a line of headings is left out", () => {
    assert.equal(isBlock("5\n"), false);
    assert.equal(isBlock("5\t6"), true);
    assert.deepEqual(readBlock("Plan\tForecast\r\n1\t2\r\n3\t4\r\n", "2027-12").rows, [{ period: "2027-12", cells: ["1", "2"] }, { period: "2028-01", cells: ["3", "4"] }]);
    assert.deepEqual(readBlock("1\n\n3", "2027-01").rows.map((row) => row.cells), [["1"], [""], ["3"]]);
  });

  test("a block with months goes to its months, wherever it begins", () => {
    assert.deepEqual(readBlock("Month\tPlan\n2027-03\t1\n2027-01\t2", "2030-01").rows, [{ period: "2027-03", cells: ["1"] }, { period: "2027-01", cells: ["2"] }]);
  });
});
