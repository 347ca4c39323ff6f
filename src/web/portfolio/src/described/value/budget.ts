import type { Column } from "../../places/cells/column";
import type { FormField } from "../../places/form/field";
import type { Place, Row } from "../../places/place";
import { count } from "../../parts/format";
import { at, by, currency, entry, nested, reason } from "../common";

const amount = (name: string, value: string): Column => ({ name, value, kind: "money", currency: "currency" });
const month: Column = { name: "Month", value: "period", kind: "month" };
const period: FormField = { name: "period", label: "Month", kind: "month", required: true };
const money: FormField = { name: "amount", label: "Amount", kind: "money", required: true };
const other = (row: Row) => nested(row, "otherMeasure").name;

/** A share as people read it. */
const percent = (share: unknown) => (share === null || share === undefined || !Number.isFinite(Number(share)) ? null : `${count(Number((Number(share) * 100).toFixed(2)))} %`);

/** A line a currency and kind of value: what one of value costs. A currency without value has a line of its own. */
export function totals(rows: Row[]): Row[] {
  return rows.flatMap((row) => {
    const values = (row.values ?? []) as Row[];
    return values.length === 0 ? [row] : values.map((one) => ({ ...row, ...one }));
  });
}
totals.columns = [
  { name: "Currency", value: "currency" },
  amount("Budget", "budget"),
  amount("Cost", "cost"),
  amount("Left", "left"),
  { name: "Value", value: "kind" },
  amount("Plan", "plan"),
  amount("Expected", "expected"),
  { name: "Budget to plan", value: (row) => percent(row.budgetToPlan) },
  { name: "Cost to expected", value: (row) => percent(row.costToExpected) },
] as Column[];

const cost: Column[] = [{ name: "Document", value: (row) => `${String(row.system)} ${String(row.document)}, line ${String(row.line)}` }, month, amount("Amount", "amount"), { name: "Text", value: "text", kind: "words" }, { name: "Claimed before by", value: (row) => nested(row, "claimedBefore").name, kind: "measure", id: "claimedBefore.id" }];

export const budget: Place = {
  code: "budget",
  group: "measure",
  tab: "value",
  title: "Budget",
  route: "/measures/{measure}/budget",
  parts: [
    { title: "Budget, cost and value", hint: "What one of value costs. Kinds of value overlap and are never added.", as: "table", rows: (data) => totals((data.totals ?? []) as Row[]), columns: totals.columns, empty: "No budget and no cost." },
    { title: "By month", as: "table", rows: "lines", columns: [month, amount("Budget", "budget"), amount("Cost", "cost")], empty: "No budget is granted." },
    { title: "Grants and movements", as: "table", rows: "movements", columns: [{ name: "What", value: "kind", words: { Granted: "Granted", Out: "Moved out", In: "Moved in" } }, month, amount("Amount", "amount"), { name: "Other measure", value: other, kind: "measure", id: "otherMeasure.id" }, { name: "Other month", value: "otherPeriod", kind: "month" }, { name: "Reason", value: "reason", kind: "words" }, { name: "Right", value: "right" }, by, at, entry], empty: "Nothing was granted or moved." },
    {
      title: "Costs",
      as: "table",
      rows: "costs",
      columns: cost,
      empty: "No cost is recorded.",
      actions: [{ label: "Release", lead: "The line does not belong to this measure; another one may claim it.", method: "POST", route: "/measures/{measure}/costs/release", fields: [reason], body: (body, row) => ({ ...body, system: row.system, document: row.document, line: row.line }), done: "The line is released" }],
    },
  ],
  actions: [
    { label: "Grant budget", lead: "An amount below zero is given back.", method: "POST", route: "/measures/{measure}/budget", fields: [{ name: "lines", label: "Lines", kind: "rows", one: "line", required: true, fields: [period, currency, money] }, reason], done: "The budget is granted" },
    {
      label: "Move budget",
      method: "POST",
      route: "/budget/movements",
      fields: [
        { ...period, name: "from.period", label: "From month of this measure" },
        { name: "to.measureId", label: "To measure", kind: "measure", required: true, from: "measureId" },
        { ...period, name: "to.period", label: "To month" },
        currency,
        money,
        reason,
      ],
      body: (body, row) => ({ ...body, from: { measureId: row.measureId, ...(body.from as Row) } }),
      done: "The budget is moved",
    },
    {
      label: "Record costs",
      lead: "A line of the ledger counts once, for the measure that claims it first.",
      method: "POST",
      route: "/measures/{measure}/costs",
      fields: [{
        name: "lines", label: "Lines", kind: "rows", one: "line", required: true,
        fields: [...["system", "document", "line"].map((name): FormField => ({ name, label: name.charAt(0).toUpperCase() + name.slice(1), kind: "text", required: true, most: 100 })), period, currency, money, { name: "text", label: "Text", kind: "text", most: 200 }],
      }],
      body: (body) => ({ ...body, imported: false }),
      done: "The costs are recorded",
      answer: [{ name: "Recorded", value: "recorded", kind: "number" }, { name: "Claimed before", value: "doubles", kind: "values" }],
    },
  ],
};

export const doubles: Place = {
  code: "doubles",
  group: "value",
  title: "Costs counted twice",
  lead: "Lines that were imported although another measure had claimed them.",
  route: "/costs/doubles",
  paged: true,
  parts: [{
    title: "Lines that count twice",
    as: "table",
    columns: [cost[0]!, { name: "Measure", value: "measure.name", kind: "measure", id: "measure.id" }, ...cost.slice(1)],
    empty: "No line counts twice.",
    actions: [{ label: "Release", lead: "The line does not belong to this measure.", method: "POST", route: "/measures/{measure.id}/costs/release", fields: [reason], body: (body, row) => ({ ...body, system: row.system, document: row.document, line: row.line }), done: "The line is released" }],
  }],
};
