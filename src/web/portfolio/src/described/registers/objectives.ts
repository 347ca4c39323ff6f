import type { Column } from "../../places/cells/column";
import type { Action } from "../../places/form/action";
import type { Place, Row } from "../../places/place";
import { measureLink, nested, reason } from "../common";

const objectiveOptions = { route: "/objectives", value: "id", label: (row: Row) => `${String(row.code)} ${String(row.name)}${row.retired ? " (retired)" : ""}` };
const fields: Action["fields"] = [
  { name: "code", label: "Code", kind: "text", required: true, most: 50, from: "code" },
  { name: "name", label: "Name", kind: "text", required: true, most: 200, from: "name" },
  { name: "parentId", label: "Below", kind: "choice", options: objectiveOptions, from: "parentId" },
  { name: "ownerId", label: "Owner", kind: "person", from: "owner.id" },
  reason,
];

/** The objectives as they stand below each other, each with its depth. */
function flat(items: Row[], depth = 0): Row[] {
  return items.flatMap((row) => [{ ...row, depth }, ...flat((row.children ?? []) as Row[], depth + 1)]);
}

/** Each measure once, with the objective that it serves itself: that is the last one of those that count it. */
function serving(data: Row): Row[] {
  const found = flat((data.items ?? []) as Row[]).flatMap((one) => ((one.measures ?? []) as Row[]).map((row) => ({ ...row, objective: `${String(one.code)} ${String(one.name)}` })));
  return [...new Map(found.map((row: Row) => [row.id, row])).values()];
}

function lightsOf(light: string): Column["value"] {
  return (row) => Object.entries(nested(nested(row, "lights"), light)).filter(([, count]) => Number(count) > 0).map(([name, count]) => `${String(count)} ${name === "NotSet" ? "not set" : name}`);
}

const objective: Column = { name: "Objective", value: (row) => `${"\u2003".repeat(Number(row.depth ?? 0))}${String(row.code)} ${String(row.name)}${row.retired ? " (retired)" : ""}` };

export const objectives: Place = {
  code: "objectives",
  group: "registers",
  title: "Objectives",
  lead: "The strategy map: what the organization wants, which measures serve it, and how these stand.",
  route: "/objectives/map",
  sources: [{ name: "unmapped", route: "/objectives/unmapped" }],
  parts: [
    {
      title: "Objectives",
      as: "table",
      rows: (data) => flat((data.items ?? []) as Row[]),
      columns: [
        objective,
        { name: "Owner", value: "owner", kind: "person" },
        { name: "Retired because", value: "retired.reason" },
        { name: "Measures at and below", value: "count", kind: "number" },
        { name: "Work items", value: "workItems", kind: "number" },
        { name: "Implementation", value: lightsOf("implementation"), kind: "list" },
        { name: "Potential", value: lightsOf("potential"), kind: "list" },
      ],
      empty: "No objective yet. Add one, then say which measures serve it.",
      actions: [
        { label: "Change", lead: "The whole objective as it is from now on.", method: "POST", route: "/objectives/{id}", fields, done: "The objective is changed", when: (row) => !row.retired },
        { label: "Add a measure", lead: "A measure serves one objective; the new one takes the place of the old.", method: "POST", route: "/measures/{serving}/objective", fields: [{ name: "serving", label: "Measure", kind: "measure", required: true }, reason], body: (body, row) => ({ objectiveId: row.id, reason: body.reason }), done: "The measure serves the objective", when: (row) => !row.retired },
        { label: "Retire", lead: "It is reached, or not wanted any more. What serves it still is listed below as serving none.", method: "POST", route: "/objectives/{id}/retire", fields: [reason], done: "The objective is retired", when: (row) => !row.retired },
      ],
    },
    {
      title: "Measures that serve them",
      as: "table",
      rows: serving,
      columns: [
        { name: "Measure", value: "name", kind: "measure", id: "id" },
        { name: "Objective", value: "objective" },
        { name: "Function", value: "function" },
        { name: "Degree", value: "doi", kind: "degree" },
        { name: "Implementation", value: "implementation", kind: "light" },
        { name: "Potential", value: "potential", kind: "light" },
        { name: "KPIs", value: (row) => (row.kpis as Row[]).map((kpi) => String(kpi.name)), kind: "list" },
      ],
      empty: "No measure serves an objective yet.",
    },
    {
      title: "Serves no objective",
      of: "unmapped",
      as: "table",
      columns: [measureLink, { name: "Served before, now retired", value: (row) => (row.retired ? `${String(nested(row, "retired").code)} ${String(nested(row, "retired").name)}` : undefined) }, { name: "Its work items", value: (row) => (row.workItems as Row[]).map((item) => String(item.title)), kind: "list" }],
      empty: "Every measure serves an objective.",
      actions: [{ label: "Say which it serves", method: "POST", route: "/measures/{measureId}/objective", fields: [{ name: "objectiveId", label: "Objective", kind: "choice", required: true, options: objectiveOptions }, reason], done: "The measure serves the objective" }],
    },
  ],
  actions: [{ label: "Add an objective", method: "POST", route: "/objectives", fields: fields.map(({ from: _, ...field }) => field), done: "The objective is made" }],
};
