import type { Column } from "../../places/cells/column";
import type { Action } from "../../places/form/action";
import type { Place, Row } from "../../places/place";
import { choices } from "../../places/words";
import { code, currency, entry, measureLink, reason, valueKinds } from "../common";

export const assumptionColumns: Column[] = [
  { name: "Assumption", value: (row) => `${String(row.code)}: ${String(row.statement)}`, kind: "words" },
  { name: "Value", value: "kind" },
  { name: "Plan behind it", value: "plan", kind: "money", currency: "currency" },
  { name: "Credibility now", value: "credibility", words: { None: "Not validated" } },
  { name: "Why the controller looks", value: "due", kind: "words" },
  { name: "Validated by", value: "validatedBy", kind: "person" },
  { name: "When", value: "validatedAt", kind: "moment" },
  { name: "Because", value: "reason", kind: "words" },
  { name: "Looked at again", value: "recheckOn", kind: "date" },
];

const validate: Action = {
  label: "Validate",
  lead: "As the controller. It holds until the statement changes, the plan moves, or the day comes.",
  method: "POST",
  route: "/measures/{measureId}/assumptions/{code}/validation",
  fields: [{ name: "credibility", label: "Credibility", kind: "choice", required: true, options: choices(["Low", "Medium", "High"]) }, { ...reason }, { name: "recheckOn", label: "Look at it again on", kind: "date" }],
  done: "The assumption is validated",
};
const write = (isKnown: boolean): Action["fields"] => [
  { name: "kind", label: "Kind of value", kind: "choice", required: true, options: valueKinds, ...(isKnown ? { from: "kind" } : {}) },
  { ...currency, ...(isKnown ? { from: "currency" } : {}) },
  { name: "statement", label: "What is assumed", kind: "long", required: true, ...(isKnown ? { from: "statement" } : {}) },
];

export const assumptions: Place = {
  code: "assumptions",
  group: "measure",
  tab: "value",
  title: "Assumptions",
  lead: "What the plan rests on, and how far the controller believes it.",
  route: "/measures/{measure}/assumptions",
  parts: [{
    title: "Assumptions",
    as: "table",
    columns: [...assumptionColumns, { name: "Entered by", value: "enteredBy", kind: "person" }, entry],
    empty: "No assumption is entered.",
    actions: [validate, { label: "Change", lead: "A changed assumption must be validated again.", method: "POST", route: "/measures/{measureId}/assumptions/{code}", fields: write(true), done: "The assumption is changed" }],
  }],
  actions: [{ label: "Enter an assumption", method: "POST", route: "/measures/{measure}/assumptions/{code}", fields: [{ ...code, hint: "Short, such as A1." }, ...write(false)], body: ({ code: _, ...body }) => body, done: "The assumption is entered" }],
};

export const dueAssumptions: Place = {
  code: "assumptions",
  group: "value",
  title: "Assumptions",
  lead: "What controllers look at, in the order in which it falls due, and planned figures that a rule wants validated.",
  route: "/assumptions",
  filters: [{ name: "due", label: "Show", kind: "choice", options: [{ value: "true", label: "Only what is due" }] }],
  paged: true,
  sources: [{ name: "toValidate", route: "/assumptions/to-validate" }],
  parts: [
    { title: "Assumptions", as: "table", columns: [assumptionColumns[0]!, measureLink, ...assumptionColumns.slice(1)], empty: "No controller has to look at an assumption.", actions: [validate] },
    {
      title: "Plans to validate",
      hint: "By the rules of the settings (triggers.assumptions).",
      of: "toValidate",
      as: "table",
      columns: [
        measureLink,
        { name: "Gate", value: "gate" },
        { name: "Value", value: "kind" },
        { name: "Year", value: (row) => String(row.year) },
        { name: "Plan", value: "plan", kind: "money", currency: "currency" },
        { name: "Frozen", value: "planFrozen", kind: "yesno" },
        { name: "Rules", value: "rules", kind: "list" },
        { name: "Controllers", value: (row) => (row.controllers as Row[]).map((one) => one.name), kind: "list" },
        { name: "Owners", value: (row) => (row.owners as Row[]).map((one) => one.name), kind: "list" },
      ],
      empty: "No rule wants a plan validated.",
    },
  ],
};
