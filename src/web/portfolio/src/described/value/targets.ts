import type { Part, Row } from "../../places/place";
import { isOf } from "../common";

const standing = (row: Row) => (row.missed === true ? "Missed" : row.reached === true ? "Reached" : row.target === null || row.target === undefined ? "NoTarget" : "Underway");

/** How far each KPI came, and what the controller says about one that missed its target; shown with the KPIs and with the closure. */
export const targets: Part = {
  title: "Targets",
  hint: "After its due day, or once the measure is implemented, a KPI that has not reached its target is explained by the controller. A newer reading or another target asks for a new explanation.",
  as: "table",
  rows: "kpis",
  columns: [
    { name: "KPI", value: (row) => `${String(row.name)} (${String(row.code)})` },
    { name: "Target", value: "target" },
    { name: "Last reading", value: "last.value" },
    { name: "Percent of the way", value: "percentOfTheWay" },
    { name: "Standing", value: standing, kind: "state", words: { NoTarget: "No target", Underway: "Under way" } },
    { name: "Explanation", value: "explanation.text", kind: "words" },
    { name: "By", value: "explanation.by", kind: "person" },
    { name: "When", value: "explanation.at", kind: "moment" },
  ],
  empty: "No KPI is defined.",
  actions: [{
    label: "Explain the miss",
    lead: "As the controller: why the target was missed. It holds for this target and this reading.",
    method: "POST",
    route: "/measures/{measure}/kpis/{code}/explanation",
    fields: [{ name: "text", label: "Explanation", kind: "long", required: true, most: 4000, from: "explanation.text" }],
    when: isOf("missed", "true"),
    done: "The miss is explained",
  }],
};
