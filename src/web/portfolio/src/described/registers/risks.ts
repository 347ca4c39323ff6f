import type { Column } from "../../places/cells/column";
import type { Action } from "../../places/form/action";
import type { FormField } from "../../places/form/field";
import type { Part, Place, Row } from "../../places/place";
import { choices } from "../../places/words";
import { code, entry, isOf, measureLink, reason, register, whenIs, yesNo } from "../common";

const kinds = choices(["Delivery", "Operational", "SalesCommitment", "Financial", "Compliance", "Supplier"]);
const kindWords = Object.fromEntries(kinds.map(({ value, label }) => [value, label]));
const oneToFive = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));
const isOpen = isOf("state", "Open");

const columns: Column[] = [
  { name: "Risk", value: (row) => `${String(row.code)} ${String(row.title)}` },
  { name: "Kind", value: "kind", words: kindWords },
  { name: "Score", value: "score", kind: "number" },
  { name: "Owner", value: "owner", kind: "person" },
  { name: "Response", value: "response", kind: "words" },
  { name: "Due", value: "due", kind: "date" },
  { name: "Accepted", value: (row) => (row.accepted === true ? "Yes" : `Not yet: ${(row.acceptableBy as string[]).join(" or ") || "nobody may"}`) },
  { name: "Escalated", value: (row) => (row.escalations as Row[]).map((one) => (one.cause === "OverDue" ? "Its response is overdue" : "Above what its owner may accept")), kind: "list" },
];

const field = (name: string, label: string, kind: FormField["kind"], more: Partial<FormField> = {}): FormField => ({ name: `risk.${name}`, label, kind, required: true, from: name, ...more });
const fields: FormField[] = [
  { ...code, name: "risk.code", from: "code" },
  field("title", "Title", "text", { most: 200 }),
  field("cause", "Cause", "long"),
  field("kind", "Kind", "choice", { options: kinds }),
  field("commitment", "What was promised to the customer", "long", { when: whenIs("risk.kind", "SalesCommitment") }),
  field("probability", "Probability", "choice", { options: oneToFive, hint: "From 1 to 5." }),
  field("impact", "Impact", "choice", { options: oneToFive, hint: "From 1 to 5. The score is probability times impact." }),
  field("ownerId", "Owner of the risk", "person", { from: "owner.id" }),
  field("response", "Response", "long"),
  field("due", "Response due", "date"),
  field("done", "Response done", "date", { required: false }),
  { ...reason, required: false },
];

const record: Action = { label: "Enter a risk", method: "POST", route: "/measures/{measure}/risks", fields, done: "The risk is entered" };
export const riskActions: Action[] = [
  { ...record, label: "Change", route: "/measures/{measureId}/risks", lead: "The whole risk as it is now. A closed one is opened again.", done: "The risk is changed" },
  {
    label: "Accept",
    lead: "Accepts the score that you see. A higher score later must be accepted anew.",
    method: "POST",
    route: "/measures/{measureId}/risks/{code}/accept",
    fields: [{ name: "score", label: "Score", kind: "number", required: true, from: "score" }, reason],
    when: (row) => isOpen(row) && row.accepted !== true,
    done: "The risk is accepted",
  },
  {
    label: "Close",
    method: "POST",
    route: "/measures/{measureId}/risks/{code}/close",
    fields: [{ name: "occurred", label: "What became of it", kind: "choice", required: true, options: yesNo("It occurred", "It did not occur") }, reason],
    when: isOpen,
    done: "The risk is closed",
  },
];

export const risks: Place = {
  code: "risks",
  group: "measure",
  tab: "registers",
  title: "Risks",
  route: "/measures/{measure}/risks",
  parts: [
    { title: "Risks", as: "table", columns: [...columns, { name: "State", value: "state", kind: "state" }, entry], empty: "No risk is entered.", actions: riskActions },
    register,
  ],
  actions: [record, { label: "Say that all were looked at", lead: "Holds until something in the register changes.", method: "POST", route: "/measures/{measure}/risks/review", fields: [{ name: "comment", label: "Comment", kind: "long", required: true }], done: "The register is reviewed" }],
};

const list = (title: string, empty: string, of?: string): Part => ({ title, ...(of ? { of } : {}), as: "table", columns: [columns[0]!, measureLink, ...columns.slice(1)], empty, actions: riskActions });

export const allRisks: Place = {
  code: "risks",
  group: "registers",
  title: "Risks",
  lead: "Open risks of all measures, the highest score first. What is above its owner's limit, or overdue, is escalated.",
  route: "/risks",
  paged: true,
  sources: [{ name: "escalated", route: "/risks/escalated?count=1000" }],
  parts: [list("Open risks", "No risk is open."), { ...list("Escalated", "No risk is escalated.", "escalated"), actions: [] }],
};
