import type { Column } from "../../places/cells/column";
import type { Action } from "../../places/form/action";
import type { Part, Place, Row } from "../../places/place";
import { at, currency, entry, inner, isOf, measureLink, reason, register, valueKinds, yesNo } from "../common";

const columns: Column[] = [
  { name: "Change", value: (row) => `${String(row.code)} ${String(row.title)}` },
  { name: "Reason", value: "reason", kind: "words" },
  { name: "What changes", value: "change", kind: "details" },
  { name: "How much", value: (row) => (row.sizes as Row[]).map((one) => `${String(one.kind)}${one.size === undefined || one.size === null ? "" : ` ${String(one.size)} ${one.kind === "Timing" ? "days" : "percent"}`}`), kind: "list" },
  { name: "Asked by", value: "requestedBy", kind: "person" },
  { name: "Asked", value: "requestedAt", kind: "moment" },
  { name: "State", value: "state", kind: "state" },
  { name: "Waits for", value: "waitsFor", kind: "list" },
];
const isAsked = isOf("state", "Requested");
const rowActions: Action[] = [
  { label: "Decide", lead: "The last decision that is needed applies the whole change. One against it ends it.", method: "POST", route: "/measures/{measureId}/changes/{id}/decisions", fields: [{ name: "approve", label: "Decision", kind: "choice", required: true, options: yesNo("For the change", "Against it") }, reason], when: isAsked, done: "Decided", answer: [{ name: "State of the change", value: "state", kind: "state" }] },
  { label: "Withdraw", method: "POST", route: "/measures/{measureId}/changes/{id}/withdraw", fields: [reason], when: isAsked, done: "The change is withdrawn" },
];
const baseline = (title: string, rows: string): Part => ({
  title, of: "baselines", as: "pairs", rows, empty: "Nothing is frozen before the measure is decided.",
  columns: [{ name: "Number", value: "number", kind: "number" }, { name: "Since", value: "at", kind: "moment" }, { name: "Scope", value: "scope", kind: "words" }, { name: "Budget", value: "budget", kind: "money", currency: "budgetCurrency" }, { name: "Milestones and plan", value: (row) => ({ milestones: row.milestones, plan: row.plan }), kind: "details" }, entry],
});

export const changes: Place = {
  code: "changes",
  group: "measure",
  tab: "registers",
  title: "Changes",
  lead: "From the moment of the decision on, scope, dates, plan and budget change by request only.",
  route: "/measures/{measure}/changes",
  sources: [{ name: "baselines", route: "/measures/{measure}/baselines" }],
  parts: [
    { title: "Requests", as: "table", columns: [...columns, entry], empty: "No change was asked for.", actions: rowActions },
    { title: "Decisions on requests", as: "table", rows: (data) => inner(data, "items", "decisions"), columns: [{ name: "Change", value: (row) => `${String((row.of as Row).code)} ${String((row.of as Row).title)}` }, { name: "Answer", value: (row) => (row.approved === true ? "For it" : "Against it") }, { name: "As", value: "roles", kind: "list" }, { name: "Reason", value: "reason", kind: "words" }, { name: "By", value: "by", kind: "person" }, at, entry], empty: "Nobody has decided yet." },
    { title: "Original and now", of: "baselines", as: "table", rows: "differences", columns: [{ name: "What", value: (row) => `${String(row.kind)}: ${String(row.what)}` }, { name: "At the decision", value: "original", kind: "words" }, { name: "Now", value: "current", kind: "words" }], empty: "Nothing has changed since the decision." },
    baseline("Original baseline", "original"),
    baseline("Baseline now", "current"),
    register,
  ],
  actions: [{
    label: "Ask for a change",
    lead: "Name only what changes. The answer says who must decide.",
    method: "POST",
    route: "/measures/{measure}/changes",
    fields: [
      { name: "title", label: "Title", kind: "text", required: true, most: 200 },
      reason,
      { name: "scope", label: "New scope", kind: "long" },
      { name: "budget", label: "New budget", kind: "money" },
      { ...currency, name: "budgetCurrency", label: "Currency of the budget", required: false },
      { name: "milestones", label: "Milestones", kind: "rows", one: "milestone", fields: [{ name: "code", label: "Code", kind: "text", required: true }, { name: "name", label: "Name", kind: "text", required: true }, { name: "due", label: "Due", kind: "date", required: true }] },
      { name: "plan", label: "Plan", kind: "rows", one: "month of the plan", fields: [{ name: "kind", label: "Kind of value", kind: "choice", required: true, options: valueKinds }, currency, { name: "period", label: "Month", kind: "month", required: true }, { name: "plan", label: "New plan", kind: "money", required: true }] },
    ],
    done: "The change is asked for",
    answer: [{ name: "Needs a yes of", value: (row) => (row.needs as string[][]).map((roles) => roles.join(" or ")), kind: "list" }],
  }],
};

export const allChanges: Place = {
  code: "changes",
  group: "registers",
  title: "Changes",
  lead: "Requests of all measures that nobody has decided yet, the oldest first.",
  route: "/changes",
  paged: true,
  parts: [{ title: "Undecided changes", as: "table", columns: [columns[0]!, measureLink, ...columns.slice(1)], empty: "No change waits for a decision.", actions: rowActions }],
};
