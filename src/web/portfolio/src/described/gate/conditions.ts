import type { Action } from "../../places/form/action";
import type { Place, Row } from "../../places/place";
import { entry, isOf, reason, yesNo } from "../common";

const namesOf = (people: unknown) => (people as Row[]).map((one) => one.name);

/** Passing a gate on conditions; the other outcomes stand on the measure's own page. */
const conditionalGo: Action = {
  label: "Pass under conditions",
  lead: "The outcome ConditionalGo, where the rulebook offers it. Later gates ask that the conditions are met and confirmed.",
  method: "POST",
  route: "/measures/{measure}/gates/{nextGate}/reviews",
  fields: [
    {
      name: "conditions", label: "Conditions", kind: "rows", one: "condition", required: true,
      fields: [{ name: "code", label: "Code", kind: "text", required: true, most: 50 }, { name: "text", label: "What must be done", kind: "text", required: true }, { name: "ownerRole", label: "Role that does it", kind: "text", required: true, most: 100 }, { name: "due", label: "Due", kind: "date", required: true }],
    },
    reason,
  ],
  body: (body) => ({ ...body, outcome: "ConditionalGo" }),
  when: (row) => Boolean(row.nextGate),
  done: "The gate is passed under conditions",
};

export const conditions: Place = {
  code: "conditions",
  group: "measure",
  tab: "gate",
  title: "Conditions",
  lead: "What a gate was passed on. Whoever holds the role meets them, somebody else confirms.",
  route: "/measures/{measure}",
  sources: [{ name: "conditions", route: "/measures/{measure}/conditions" }],
  parts: [{
    title: "Conditions",
    of: "conditions",
    as: "table",
    columns: [
      { name: "Condition", value: (row) => `${String(row.code)} ${String(row.text)}`, kind: "words" },
      { name: "Gate", value: "gate" },
      { name: "Role", value: "ownerRole" },
      { name: "Held by", value: (row) => namesOf(row.owners), kind: "list" },
      { name: "Due", value: "due", kind: "date" },
      { name: "State", value: (row) => (row.overdue === true ? "Overdue" : row.state), kind: "state" },
      { name: "Met by", value: "metBy", kind: "person" },
      { name: "With", value: (row) => row.reason ?? row.evidence, kind: "words" },
      { name: "Confirmed by", value: "confirmedBy", kind: "person" },
      entry,
    ],
    empty: "No gate was passed under conditions.",
    actions: [
      { label: "Say that it is met", lead: "A reason or evidence, one of them.", method: "POST", route: "/measures/{measure}/conditions/{code}/met", fields: [{ ...reason, required: false, label: "How it was met" }, { name: "evidence", label: "Evidence", kind: "choice", options: { route: "/measures/{measure}", items: "evidence", value: "key", label: (row) => `${String(row.name)} (${String(row.kind)})` } }], when: isOf("state", "Open"), done: "The condition is met; somebody else confirms it" },
      { label: "Confirm", lead: "As somebody else than the one who met it. Otherwise it is open again.", method: "POST", route: "/measures/{measure}/conditions/{code}/confirmations", fields: [{ name: "met", label: "Is it met?", kind: "choice", required: true, options: yesNo("It is met", "It is not: open it again") }, { ...reason, when: (values) => values.met === "false" }], when: isOf("state", "Met"), done: "Answered" },
    ],
  }],
  actions: [conditionalGo],
};
