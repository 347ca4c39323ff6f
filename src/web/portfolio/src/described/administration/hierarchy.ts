import type { Place, Row } from "../../places/place";
import { rowsOf } from "../../places/at";

const kinds: Record<string, string> = { Organization: "Organization", Portfolio: "Portfolio", Program: "Program", Project: "Project", MeasurePackage: "Measure package" };
const below: Record<string, string> = { Organization: "Portfolio", Portfolio: "Program", Program: "Project", Project: "MeasurePackage" };

/** The nodes as they stand below each other. */
function ordered(data: Row): Row[] {
  const nodes = rowsOf(data, "items");
  const under = (parent: string | null, depth: number): Row[] => nodes
    .filter((node) => (parent === null ? !nodes.some((other) => other.id === node.parentId) : node.parentId === parent))
    .sort((one, other) => String(one.name).localeCompare(String(other.name)))
    .flatMap((node) => [{ ...node, depth }, ...under(String(node.id), depth + 1)]);
  return under(null, 0);
}

export const hierarchy: Place = {
  code: "hierarchy",
  group: "administration",
  title: "Hierarchy",
  lead: "Organization, portfolio, program, project, measure package; measures stand in packages.",
  route: "/nodes",
  parts: [{
    title: "Nodes",
    as: "table",
    rows: ordered,
    columns: [
      { name: "Node", value: (row) => "\u2003".repeat(Number(row.depth)) + String(row.name) },
      { name: "Level", value: "kind", words: kinds },
    ],
    empty: "No node yet. Begin with a portfolio.",
    actions: [
      {
        label: "Add below",
        method: "POST",
        route: "/nodes",
        fields: [{ name: "name", label: "Name", kind: "text", required: true, most: 200 }],
        body: (body, row) => ({ ...body, kind: below[String(row.kind)], parentId: row.id }),
        when: (row) => String(row.kind) in below,
        done: "The node is made",
      },
      {
        label: "Put a measure in",
        method: "POST",
        route: "/measures/{measure}/parent",
        fields: [{ name: "measure", label: "Measure", kind: "measure", required: true }],
        body: (_, row) => ({ parentId: row.id }),
        when: (row) => row.kind === "MeasurePackage",
        done: "The measure stands in the package",
      },
    ],
  }],
  actions: [{
    label: "Add a portfolio",
    method: "POST",
    route: "/nodes",
    fields: [{ name: "name", label: "Name", kind: "text", required: true, most: 200 }],
    body: (body) => ({ ...body, kind: "Portfolio", parentId: null }),
    done: "The portfolio is made",
  }],
};

export const thresholds: Place = {
  code: "thresholds",
  group: "administration",
  title: "Thresholds of the lights",
  lead: "Lights that change by a new threshold follow within moments.",
  route: "/portfolio/thresholds",
  parts: [{
    title: "What holds now",
    as: "pairs",
    empty: "",
    columns: [{ name: "A milestone may slip by", value: (row) => `${String(row.milestoneDays)} days: more of them are Yellow where it is only forecast, Red where it is overdue` }, { name: "The value may fall short by", value: (row) => `${String(row.potentialTolerancePercent)} percent of the plan: more of it is Yellow in the months so far, Red in the full year` }],
  }],
  actions: [{
    label: "Change the thresholds",
    method: "POST",
    route: "/portfolio/thresholds",
    fields: [
      { name: "milestoneDays", label: "Days that a milestone may be late", kind: "number", required: true, from: "milestoneDays" },
      { name: "potentialTolerancePercent", label: "Percent that the value may be below the plan", kind: "number", required: true, from: "potentialTolerancePercent" },
      { name: "reason", label: "Reason", kind: "long", required: true },
    ],
    done: "The thresholds hold",
  }],
};
