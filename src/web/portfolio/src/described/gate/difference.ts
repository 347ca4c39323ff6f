import type { Place, Row } from "../../places/place";

/** What an approver saw against what stands now. */
export const difference: Place = {
  code: "difference",
  group: "measure",
  tab: "gate",
  title: "What approvers saw",
  lead: "The packet that somebody answered for, against the one of now, line by line.",
  route: "/measures/{measure}/approvals/{approval}/difference",
  filters: [{ name: "approval", label: "Answer", kind: "choice", options: { route: "/measures/{measure}", items: "approvals", value: "id", label: (row) => `Gate ${String(row.gate)}, ${String(row.step)}, round ${String(row.round)}: ${row.approved === true ? "approved" : "rejected"}` } }],
  choose: "Choose an answer above. Where there is none to choose, nobody has answered yet.",
  parts: [
    {
      title: "The answer",
      as: "pairs",
      empty: "",
      columns: [
        { name: "By", value: "person", kind: "person" },
        { name: "For", value: "principal", kind: "person" },
        { name: "Gate and step", value: (row) => `${String(row.gate)}, ${String(row.step)}` },
        { name: "Answer", value: (row) => (row.approved === true ? "Approved" : "Rejected") },
        { name: "When", value: "at", kind: "moment" },
        { name: "Counts", value: "counts", kind: "yesno" },
        { name: "Why not", value: "reason", kind: "words" },
        { name: "The same now", value: "same", kind: "yesno" },
        { name: "Seen", value: "seen", kind: "mono" },
        { name: "Now", value: "now", kind: "mono" },
        { name: "Made again from the ledger", value: (row) => (row.faithful === true ? "Exactly what was answered for" : "Not what was answered for: have the ledger verified") },
      ],
    },
    {
      title: "Line by line",
      as: "table",
      rows: (data) => [...((data.lines ?? []) as Row[])].sort((one, other) => Number(one.change === "Same") - Number(other.change === "Same")),
      columns: [{ name: "What", value: "what", kind: "words" }, { name: "Change", value: "change", kind: "state" }, { name: "Seen then", value: "seen", kind: "words" }, { name: "Now", value: "now", kind: "words" }],
      empty: "The packet has no line.",
    },
  ],
};
