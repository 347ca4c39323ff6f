import type { Column } from "../../places/cells/column";
import type { Action } from "../../places/form/action";
import type { Place } from "../../places/place";
import { choices } from "../../places/words";
import { entry, isOf, measureLink, reason } from "../common";

const states = { Open: "Open", Accepted: "Accepted", Correcting: "Being corrected", Stopped: "Stopped" };
const kinds = { WorkAgainstDate: "Work against date", WorkAgainstValue: "Work against value", CostAgainstValue: "Cost against value" };

export const divergenceColumns: Column[] = [
  { name: "What diverges", value: "text", kind: "words" },
  { name: "Kind", value: "kind", words: kinds },
  { name: "Gap", value: (row) => `${String(row.gap)}, allowed is ${String(row.threshold)}` },
  { name: "Now", value: (row) => (row.now ? ((row.now as { text: string }).text === row.text ? "The same" : (row.now as { text: string }).text) : "They do not diverge any more."), kind: "words" },
  { name: "Opened", value: "openedAt", kind: "moment" },
  { name: "State", value: (row) => (row.runOut === true ? "Run out" : row.state), kind: "state", words: states },
  { name: "Until", value: "until", kind: "date" },
  { name: "Because", value: "reason", kind: "words" },
  { name: "Decided by", value: "decidedBy", kind: "person" },
];

const decide: Action = {
  label: "Decide",
  lead: "As the controller who neither owns nor sponsors the measure.",
  method: "POST",
  route: "/measures/{measureId}/divergences/{id}/decision",
  fields: [
    { name: "decision", label: "Decision", kind: "choice", required: true, options: choices(["Accept", "Correct", "Stop"], { Accept: "Accept it until a day", Correct: "Have it corrected by a day", Stop: "Stop the measure" }) },
    { name: "until", label: "Until", kind: "date", required: true, when: (values) => values.decision === "Accept" || values.decision === "Correct" },
    reason,
  ],
  when: (row) => !isOf("state", "Stopped")(row),
  done: "The audit is decided",
};

export const divergences: Place = {
  code: "divergences",
  group: "measure",
  tab: "value",
  title: "Divergences",
  lead: "Where work, dates, cost and value no longer fit each other.",
  route: "/measures/{measure}/divergences",
  parts: [{ title: "Divergences", as: "table", columns: [...divergenceColumns, entry], empty: "The figures fit each other.", actions: [decide] }],
};

export const allDivergences: Place = {
  code: "divergences",
  group: "value",
  title: "Divergences",
  lead: "Where work, dates, cost and value of a measure no longer fit each other: open ones first.",
  route: "/divergences",
  filters: [{ name: "state", label: "State", kind: "choice", options: choices(Object.keys(states), states) }],
  paged: true,
  parts: [{ title: "Divergences", as: "table", columns: [measureLink, ...divergenceColumns, entry], empty: "No measure diverges.", actions: [decide] }],
};
