import type { Place } from "../../places/place";

export const ledger: Place = {
  code: "ledger",
  group: "administration",
  title: "Ledger",
  lead: "Every change, in the order in which it happened: a hundred entries from the number that you give.",
  route: "/ledger/entries",
  filters: [{ name: "from", label: "From entry", kind: "number" }],
  parts: [{
    title: "Entries",
    as: "table",
    columns: [
      { name: "Entry", value: "number", kind: "number" },
      { name: "What", value: "entry.type" },
      { name: "When", value: "entry.at", kind: "moment" },
      { name: "Of", value: "entry.stream", kind: "mono" },
      { name: "By", value: (row) => { const actor = (row.entry as { actor?: { personId?: string; subject?: string } }).actor; return actor?.personId ?? actor?.subject; }, kind: "person" },
      { name: "Content", value: "entry.data", kind: "details" },
    ],
    empty: "No entry has this number yet.",
  }],
};
