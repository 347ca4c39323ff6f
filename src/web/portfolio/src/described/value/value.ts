import type { Place, Row } from "../../places/place";
import { inner, nested } from "../common";
import { assumptionColumns } from "./assumptions";
import { totals } from "./budget";
import { divergenceColumns } from "./divergences";

/** Financial targets and project status in one view. */
export const value: Place = {
  code: "value",
  group: "measure",
  tab: "value",
  title: "Targets and status",
  lead: "What the measure is worth beside how its work stands. Kinds of value overlap and are never added.",
  route: "/measures/{measure}/value",
  parts: [
    {
      title: "How it stands",
      as: "pairs",
      empty: "",
      columns: [
        { name: "Degree", value: "doi", kind: "degree" },
        { name: "State", value: "state", kind: "state", words: { OnHold: "On hold" } },
        { name: "Implementation", value: "implementation.light", kind: "light" },
        { name: "Why", value: "implementation.text", kind: "words" },
        { name: "Potential", value: "potential.light", kind: "light" },
        { name: "Why so", value: "potential.text", kind: "words" },
        { name: "Work", value: (row) => { const work = nested(row, "work"); return `${String(work.done)} of ${String(work.items)} work items are done${work.percent === null || work.percent === undefined ? "" : `, ${String(work.percent)} percent`}`; } },
        { name: "From", value: "work.from", kind: "date" },
        { name: "Until", value: "work.until", kind: "date" },
      ],
    },
    {
      title: "Financial targets",
      as: "table",
      rows: "effects",
      columns: [
        { name: "Value", value: "kind" },
        { name: "From", value: "from", kind: "month" },
        { name: "Until", value: "until", kind: "month" },
        ...["plan", "forecast", "actual", "expected", "confirmed"].map((name) => ({ name: name.charAt(0).toUpperCase() + name.slice(1), value: name, kind: "money" as const, currency: "currency" })),
        { name: "Percent of plan", value: "percentExpected", kind: "number" },
        { name: "Credibility", value: "credibility", words: { None: "Not validated" } },
      ],
      empty: "No value is planned.",
    },
    { title: "Milestones", as: "table", rows: "work.milestones", columns: [{ name: "Milestone", value: (row) => `${String(row.code)} ${String(row.name)}` }, { name: "Due", value: "due", kind: "date" }, { name: "Forecast", value: "forecast", kind: "date" }, { name: "Done", value: "done", kind: "date" }, { name: "Light", value: "light", kind: "light" }], empty: "No milestone." },
    { title: "Budget and value", as: "table", rows: (data) => totals((data.budget ?? []) as Row[]), columns: totals.columns, empty: "No budget." },
    { title: "Assumptions", as: "table", rows: "assumptions", columns: assumptionColumns, empty: "No assumption." },
    { title: "Divergences", as: "table", rows: "divergences", columns: divergenceColumns, empty: "No divergence." },
    { title: "By month", as: "table", rows: (data) => inner(data, "effects", "months").map((row) => ({ ...row, currency: (row.of as Row).currency })), columns: [{ name: "Month", value: "period", kind: "month" }, { name: "Value", value: "of.kind" }, { name: "Plan", value: "plan", kind: "money", currency: "currency" }, { name: "Forecast", value: "forecast", kind: "money", currency: "currency" }, { name: "Actual", value: "actual", kind: "money", currency: "currency" }], empty: "No month." },
  ],
};
