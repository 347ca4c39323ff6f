import type { Place, Row } from "../../places/place";
import { currency, inner, nested, reason, valueKinds } from "../common";
import { targets } from "./targets";

const money = (name: string, value: string) => ({ name, value, kind: "money" as const, currency: "currency" });
const evidenceOptions = { route: "/measures/{measure}", items: "evidence", value: "key", label: (row: Row) => `${String(row.name)} (${String(row.kind)})` };

export const closure: Place = {
  code: "closure",
  group: "measure",
  tab: "value",
  title: "Closure",
  lead: "What was promised against what the controller confirmed, also after the end.",
  route: "/measures/{measure}/closure",
  parts: [
    {
      title: "Where it stands",
      as: "pairs",
      empty: "",
      columns: [{ name: "State", value: "state", kind: "state", words: { OnHold: "On hold" } }, { name: "Degree", value: "doi", kind: "degree" }, { name: "Closed", value: "closedAt", kind: "moment" }, { name: "Controller", value: "controller", kind: "person" }, { name: "Still open", value: (row) => { const open = (row.open ?? []) as string[]; return open.length === 0 ? ["Nothing is open."] : open; }, kind: "list" }],
    },
    {
      title: "Promised and confirmed",
      as: "table",
      rows: "values",
      columns: [
        { name: "Value", value: "kind" },
        money("Planned", "planned"),
        money("Confirmed", "confirmed"),
        money("Difference", "difference"),
        { name: "Not confirmed", value: (row) => { const months = row.unconfirmed as string[]; return months.length > 6 ? [`${months.length} months, from ${months[0]!} to ${months[months.length - 1]!}`] : months; }, kind: "list" },
        { name: "Explanation", value: "explanation.text", kind: "words" },
        { name: "By", value: "explanation.by", kind: "person" },
      ],
      empty: "No value is planned.",
      actions: [{ label: "Explain the shortfall", lead: "Once every planned month is confirmed.", method: "POST", route: "/measures/{measure}/explanations", fields: [{ name: "text", label: "Explanation", kind: "long", required: true }], body: (body, row) => ({ ...body, kind: row.kind, currency: row.currency }), done: "The shortfall is explained" }],
    },
    {
      title: "By month",
      as: "table",
      rows: (data) => inner(data, "values", "months").map((row) => ({ ...row, currency: nested(row, "of").currency, kind: nested(row, "of").kind })),
      columns: [
        { name: "Month", value: "period", kind: "month" },
        { name: "Value", value: "kind" },
        money("Plan", "plan"),
        money("Forecast", "forecast"),
        money("Actual", "actual"),
        money("Confirmed", "confirmed.amount"),
        { name: "Holds", value: "confirmed.holds", kind: "yesno" },
        { name: "Method", value: "confirmed.method", kind: "words" },
        { name: "Evidence", value: "confirmed.evidence.name" },
        { name: "By", value: "confirmed.by", kind: "person" },
        { name: "Entry", value: "confirmed.ledgerNumber", kind: "number" },
      ],
      empty: "No month is planned.",
    },
    targets,
    {
      title: "Evidence",
      as: "table",
      rows: "evidence",
      columns: [{ name: "Evidence", value: "name" }, { name: "Kind", value: "kind" }, { name: "Standing", value: "status", kind: "state" }, { name: "Content erased because", value: "erased.reason", kind: "words" }, { name: "Erased by", value: "erased.by", kind: "person" }, { name: "SHA-256", value: "sha256", kind: "mono" }],
      empty: "No evidence.",
      actions: [{ label: "Erase the content", lead: "After the retention only. The digest stays in the ledger for good.", method: "POST", route: "/measures/{measure}/evidence/{key}/erasure", fields: [reason], when: (row) => row.status !== "Erased", done: "The content is erased" }],
    },
  ],
  actions: [{
    label: "Confirm value",
    lead: "As the controller: months that are over, with the evidence that shows it.",
    method: "POST",
    route: "/measures/{measure}/confirmations",
    fields: [
      { name: "amounts", label: "Months", kind: "rows", one: "month", required: true, fields: [{ name: "kind", label: "Kind of value", kind: "choice", required: true, options: valueKinds }, currency, { name: "period", label: "Month", kind: "month", required: true }, { name: "actual", label: "Actual", kind: "money", required: true }] },
      { name: "method", label: "How it was found out", kind: "long", required: true },
      { name: "evidenceKey", label: "Evidence", kind: "choice", required: true, options: evidenceOptions },
      { name: "lines", label: "Ledger lines in which it shows", kind: "rows", one: "ledger line", fields: [{ name: "system", label: "System", kind: "text", required: true }, { name: "document", label: "Document", kind: "text", required: true }, { name: "line", label: "Line", kind: "text", required: true }] },
    ],
    done: "The value is confirmed",
  }],
};
