import type { Column } from "../../places/cells/column";
import type { Action } from "../../places/form/action";
import type { FormField } from "../../places/form/field";
import type { Place, Row } from "../../places/place";
import { choices } from "../../places/words";
import { code, entry, isOf, measureLink, nested, reason, register } from "../common";

const columns: Column[] = [
  { name: "Dependency", value: (row) => `${String(row.code)} ${String(row.title)}` },
  { name: "Waits for", value: (row) => nested(row, "on").name ?? row.outside, kind: (row) => (row.on ? "measure" : "text"), id: "on.id" },
  { name: "Contact", value: "contact", kind: "person" },
  { name: "Needed by", value: "neededBy", kind: "date" },
  { name: "Promised for", value: "committed", kind: "date" },
  { name: "First promised for", value: (row) => (row.firstCommitted === row.committed ? null : row.firstCommitted), kind: "date" },
  { name: "Standing", value: (row) => (row.declined ? `Declined: ${String(row.declined)}` : row.late === true ? "Promised too late" : row.committed ? "Promised" : "Not promised") },
];

const draft = (name: string, label: string, kind: FormField["kind"], more: Partial<FormField> = {}): FormField => ({ name: `dependency.${name}`, label, kind, required: true, from: name, ...more });
const isOutside = (row: { [name: string]: unknown }) => row.where === "outside";
const fields: FormField[] = [
  { ...code, name: "dependency.code", from: "code", hint: "Short, such as D1. The same code again changes what stands under it." },
  draft("title", "Title", "text", { most: 200 }),
  { name: "where", label: "It waits for", kind: "choice", required: true, options: choices(["measure", "outside"], { measure: "Another measure", outside: "Somebody outside" }), from: (row) => (row.on ? "measure" : row.outside ? "outside" : "") },
  draft("on", "Other measure", "measure", { from: "on.id", when: (values) => values.where === "measure" }),
  draft("outside", "Who or what outside", "text", { when: isOutside }),
  draft("contactId", "Who speaks for it", "person", { from: "contact.id", when: isOutside }),
  draft("neededBy", "Needed by", "date"),
  { ...reason, required: false },
];
const body = (made: Row): Row => Object.fromEntries(Object.entries(made).filter(([name]) => name !== "where"));
const record: Action = { label: "Enter a dependency", method: "POST", route: "/measures/{measure}/dependencies", fields, body, done: "The dependency is entered" };
const isOpen = isOf("state", "Open");
const one = (label: string, end: string, done: string, more: Partial<Action> = {}): Action => ({ label, method: "POST", route: `/measures/{measureId}/dependencies/{code}/${end}`, fields: [reason], when: isOpen, done, ...more });

const promise = [
  one("Promise", "commitment", "The day is promised", { lead: "As the other side. Again, to move the day.", fields: [{ name: "date", label: "Day", kind: "date", required: true, from: "committed" }, reason] }),
  one("Decline", "decline", "The dependency is declined", { lead: "As the other side." }),
];
const rowActions: Action[] = [
  { ...record, label: "Change", route: "/measures/{measureId}/dependencies", when: isOpen, done: "The dependency is changed" },
  ...promise,
  one("It came", "fulfil", "The dependency is fulfilled"),
  one("Do without", "withdraw", "The dependency is withdrawn"),
];

export const dependencies: Place = {
  code: "dependencies",
  group: "measure",
  tab: "registers",
  title: "Dependencies",
  route: "/measures/{measure}/dependencies",
  filters: [{ name: "days", label: "If this measure slips by days", kind: "number" }],
  sources: [{ name: "impact", route: "/measures/{measure}/dependencies/impact", filters: ["days"] }],
  parts: [
    { title: "What this measure waits for", as: "table", columns: [...columns, { name: "State", value: "state", kind: "state" }, entry], empty: "It waits for nothing.", actions: rowActions },
    { title: "Who waits for this measure", as: "table", rows: "waiting", columns: [columns[0]!, measureLink, ...columns.slice(3)], empty: "Nobody waits for it.", actions: promise },
    {
      title: "What a slip moves",
      hint: "Everything that waits, directly or behind others. Say above by how many days it slips.",
      of: "impact",
      as: "table",
      columns: [columns[0]!, measureLink, { name: "Needed by", value: "neededBy", kind: "date" }, { name: "Expected then", value: "expected", kind: "date" }, { name: "Days late", value: "lateDays", kind: "number" }],
      empty: "A slip by so many days moves nothing.",
    },
    register,
  ],
  actions: [
    record,
    { label: "Say that all were looked at", lead: "Holds until something in the register changes.", method: "POST", route: "/measures/{measure}/dependencies/review", fields: [{ name: "comment", label: "Comment", kind: "long", required: true }], done: "The register is reviewed" },
    { label: "Look whether they go on", lead: "Finds measures that were ended although this one waits for them.", method: "POST", route: "/measures/{measure}/dependencies/check", fields: [], body: () => ({}), done: "Looked" },
  ],
};

export const allDependencies: Place = {
  code: "dependencies",
  group: "registers",
  title: "Dependencies",
  lead: "Open dependencies of all measures, by the day on which they are needed.",
  route: "/dependencies",
  paged: true,
  parts: [{ title: "Open dependencies", as: "table", columns: [columns[0]!, measureLink, ...columns.slice(1)], empty: "No measure waits for another.", actions: rowActions.slice(1) }],
};
