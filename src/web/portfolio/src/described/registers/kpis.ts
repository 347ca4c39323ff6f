import type { Column } from "../../places/cells/column";
import type { Action } from "../../places/form/action";
import type { FormField } from "../../places/form/field";
import type { Place, Row } from "../../places/place";
import { choices } from "../../places/words";
import { at, by, code, currency, entry, inner, measureLink, nested, reason, valueKinds } from "../common";
import { targets } from "../value/targets";

const figure = (name: string, value: string): Column => ({ name, value, kind: "text" });
const columns: Column[] = [
  { name: "KPI", value: (row) => `${String(row.name)} (${String(row.code)})` },
  { name: "Unit", value: "unit" },
  { name: "Better when", value: "direction", words: { Up: "Higher", Down: "Lower" } },
  figure("Baseline", "baseline"),
  figure("Target", "target"),
  { name: "Due", value: "due", kind: "date" },
  figure("Last reading", "last.value"),
  { name: "Read on", value: "last.on", kind: "date" },
  { name: "Moved", value: "moved", kind: "yesno" },
];

const number = (name: string, label: string): FormField => ({ name, label, kind: "number", from: name });
const define: Action = {
  label: "Define a KPI",
  method: "POST",
  route: "/measures/{measure}/kpis",
  fields: [
    { ...code, from: "code" },
    { name: "name", label: "Name", kind: "text", required: true, most: 200, from: "name" },
    { name: "unit", label: "Unit", kind: "text", required: true, most: 50, from: "unit" },
    { name: "direction", label: "Better when", kind: "choice", required: true, options: choices(["Up", "Down"], { Up: "Higher", Down: "Lower" }), from: "direction" },
    number("baseline", "Baseline"),
    number("target", "Target"),
    { name: "due", label: "Due", kind: "date", from: "due" },
    { ...number("readingDays", "Days between readings"), hint: "A gate may ask that no reading is older." },
    reason,
  ],
  done: "The KPI is defined",
};
const rowActions: Action[] = [
  {
    label: "Enter a reading",
    lead: "Nothing is overwritten: a reading that was wrong is corrected by another one.",
    method: "POST",
    route: "/measures/{measure}/kpis/{code}/readings",
    fields: [
      { name: "value", label: "Value", kind: "number", required: true },
      { name: "on", label: "Read on", kind: "date", required: true },
      { name: "source", label: "Where it was read", kind: "text", required: true, most: 200 },
      { name: "corrects", label: "Corrects", kind: "choice", options: { route: "/measures/{measure}/kpis", items: (data) => inner(data, "items", "readings").filter((row) => !row.correctedBy), value: "id", label: readingLabel } },
    ],
    done: "The reading is in the ledger",
  },
  { ...define, label: "Define anew", done: "The KPI is defined anew" },
  { label: "Retire", method: "POST", route: "/measures/{measure}/kpis/{code}/retire", fields: [reason], done: "The KPI is retired" },
];

function readingLabel(row: Row): string {
  return `${String(nested(row, "of").name)}: ${String(row.value)} on ${String(row.on)}`;
}

export const kpis: Place = {
  code: "kpis",
  group: "measure",
  tab: "registers",
  title: "KPIs",
  route: "/measures/{measure}/kpis",
  sources: [{ name: "impact", route: "/measures/{measure}/impact" }, { name: "closure", route: "/measures/{measure}/closure" }],
  parts: [
    { title: "KPIs", as: "table", columns, empty: "No KPI is defined.", actions: rowActions },
    { ...targets, of: "closure" },
    {
      title: "Readings",
      as: "table",
      rows: (data) => inner(data, "items", "readings"),
      columns: [{ name: "KPI", value: "of.name" }, figure("Value", "value"), { name: "Read on", value: "on", kind: "date" }, { name: "Where", value: "source" }, { name: "Standing", value: (row) => (row.correctedBy ? "Corrected by a later one" : row.corrects ? "A correction" : "Counts") }, by, at, entry],
      empty: "Nothing has been read yet.",
    },
    {
      title: "Impact updates",
      hint: "What moved, not what was done.",
      of: "impact",
      as: "table",
      columns: [
        { name: "Update", value: "text", kind: "words" },
        { name: "KPIs that moved", value: (row) => (row.readings as Row[]).map((one) => `${String(one.kpi)}: ${one.was === undefined || one.was === null ? "" : `${String(one.was)} → `}${String(one.now)}`), kind: "list" },
        { name: "Effects that moved", value: (row) => (row.effects as Row[]).map((one) => `${String(one.kind)} ${String(one.period)}: ${one.was === undefined || one.was === null ? "" : `${String(one.was)} → `}${String(one.now)} ${String(one.currency)}`), kind: "list" },
        { name: "Why nothing moved", value: "noneMoved", kind: "words" },
        by,
        at,
        entry,
      ],
      empty: "No impact has been reported yet.",
    },
    { title: "Moved, but not reported", of: "impact", as: "pairs", empty: "", columns: [{ name: "Not reported", value: "unreported", kind: "list" }] },
  ],
  actions: [
    define,
    {
      label: "Report impact",
      lead: "Name what moved since it was last reported, or say why nothing did. A report of work alone is refused.",
      method: "POST",
      route: "/measures/{measure}/impact",
      fields: [
        { name: "text", label: "What it means", kind: "long", required: true },
        { name: "readings", label: "Readings that moved", kind: "rows", one: "reading", fields: [{ name: "id", label: "Reading", kind: "choice", required: true, options: { route: "/measures/{measure}/kpis", items: (data) => inner(data, "items", "readings"), value: "id", label: readingLabel } }] },
        { name: "effects", label: "Effects that moved", kind: "rows", one: "effect", fields: [{ name: "kind", label: "Kind of value", kind: "choice", required: true, options: valueKinds }, currency, { name: "period", label: "Month", kind: "month", required: true }] },
        { name: "noneMoved", label: "Why nothing moved", kind: "long" },
      ],
      body: (body) => ({ ...body, readings: (body.readings as Row[]).map((row) => row.id) }),
      done: "The impact is reported",
    },
  ],
};

export const allKpis: Place = {
  code: "kpis",
  group: "registers",
  title: "KPIs",
  lead: "The KPIs of all measures, across functions.",
  route: "/kpis",
  filters: [
    { name: "function", label: "Function", kind: "text" },
    { name: "objective", label: "Objective", kind: "choice", options: { route: "/objectives", value: "id", label: (row) => `${String(row.code)} ${String(row.name)}` } },
  ],
  sources: [{ name: "findings", route: "/kpis/findings" }],
  parts: [
    { title: "All KPIs", as: "table", columns: [columns[0]!, measureLink, { name: "Function", value: "function" }, { name: "Objective", value: "objective.name" }, ...columns.slice(1)], empty: "No measure has a KPI." },
    {
      title: "Done, but nothing moved",
      hint: "Work that is complete while no KPI has left its baseline. It blocks nothing.",
      of: "findings",
      as: "table",
      columns: [{ name: "Work item", value: "workItem.title" }, measureLink, { name: "Completed", value: "completedAt", kind: "moment" }, { name: "What it means", value: "text", kind: "words" }],
      empty: "Nothing was finished without an effect.",
    },
  ],
};
