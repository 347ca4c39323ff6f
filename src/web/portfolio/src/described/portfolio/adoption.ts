import type { Place, Row } from "../../places/place";
import { doiNames } from "../../parts/format";
import { entry, isOf, measureLink, reason } from "../common";

const degrees = [1, 2, 3, 4].map((value) => ({ value, label: `${value} ${doiNames[value]!}` }));

export const adoption: Place = {
  code: "adoption",
  group: "portfolio",
  title: "Adoption",
  lead: "Projects that were running already. An administrator records at which degree, the sponsor confirms; from then on gates alone move them.",
  route: "/adoption",
  parts: [{
    title: "Adopted projects",
    as: "table",
    columns: [
      measureLink,
      { name: "Stands in", value: "path" },
      { name: "Standing", value: "standing", kind: "state", words: { Proposed: "Waits for the sponsor" } },
      { name: "Adopted at", value: "adoptedAtDoi", kind: "degree" },
      { name: "Degree", value: "doi", kind: "degree" },
      { name: "Reason", value: "reason", kind: "words" },
      { name: "Recorded by", value: "proposedBy", kind: "person" },
      { name: "Confirmed by", value: "confirmedBy", kind: "person" },
      { name: "Next gate", value: "gate" },
      { name: "What it asks", value: (row) => (row.asks as Row[]).map((one) => `${String(one.text)}${((one.who ?? []) as Row[]).length > 0 ? ` (${(one.who as Row[]).map((who) => who.name ?? who.role).join(", ")})` : ""}`), kind: "list" },
      entry,
    ],
    empty: "No project was adopted.",
    actions: [{ label: "Confirm the degree", lead: "As the sponsor, who neither recorded it nor owns the measure.", method: "POST", route: "/measures/{measureId}/adoption/confirmation", fields: [], body: (_, row) => ({ doi: row.adoptedAtDoi }), when: isOf("standing", "Proposed"), done: "The degree is confirmed" }],
  }],
  actions: [{ label: "Record a degree", method: "POST", route: "/measures/{measureId}/adoption", fields: [{ name: "measureId", label: "Measure", kind: "measure", required: true }, { name: "doi", label: "Degree at which it stands", kind: "choice", required: true, options: degrees }, reason], body: ({ measureId: _, ...body }) => body, done: "The degree is recorded; the sponsor confirms it" }],
};
