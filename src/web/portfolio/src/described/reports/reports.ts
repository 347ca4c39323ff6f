import type { Column } from "../../places/cells/column";
import type { FormField } from "../../places/form/field";
import type { Place, Row } from "../../places/place";
import { wordsOf } from "../../places/words";
import { rowsOf } from "../../places/at";
import { placeAddress } from "../../routing/route";
import { measureLink } from "../common";

const kinds: Record<string, Column["kind"]> = {
  implementation: "light", potential: "light", nextLight: "light", doi: "degree", state: "state", adopted: "yesno", ready: "yesno",
  text: "words", missing: "words", reason: "words", sources: "words", since: "moment", at: "moment", reviewedAt: "moment", nextDue: "date", nextForecast: "date",
};
const money: Record<string, string> = {
  plan: "currency", forecast: "currency", actual: "currency", expected: "currency", valueAtRisk: "currency", difference: "currency", confirmedValue: "currency",
  cost: "costCurrency", planOnScale: "scale", expectedOnScale: "scale", costOnScale: "scale",
};
const called: Record<string, string> = { doi: "Degree", path: "Stands in" };
// Ids and currencies stand with what they belong to.
const besides = ["measureId", "currency", "costCurrency", "scale"];

/** A column as its name says: the store names the columns, the page only how each is shown. */
function column(name: string): Column {
  if (name === "measure") {
    return measureLink;
  }

  return { name: called[name] ?? wordsOf(name), value: name, ...(name in money ? { kind: "money" as const, currency: money[name]! } : name in kinds ? { kind: kinds[name]! } : {}) };
}

function columnsOf(rows: Row[]): Column[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.filter((name) => !besides.includes(name) && !(name.endsWith("Id") && names.includes(name.slice(0, -2)))).map(column);
}

const node: FormField = { name: "node", label: "At and below", kind: "choice", options: { route: "/nodes", value: "id", label: (row) => String(row.name) } };
const person: FormField = { name: "person", label: "Person", kind: "person" };

export const reports: Place = {
  code: "views",
  group: "reports",
  title: "Reports",
  lead: "Named views over the whole portfolio: now, or as it stood at any past moment. Sums and file are of all rows, also of those that are not shown yet.",
  route: "/reports/{view}",
  filters: [
    { name: "view", label: "View", kind: "choice", required: true, options: { route: "/reports", value: "view", label: (row) => String(row.title) } },
    node,
    person,
    { name: "function", label: "Function", kind: "text" },
    { name: "legalEntity", label: "Legal entity", kind: "text" },
    { name: "customer", label: "Customer", kind: "text" },
    { name: "tag", label: "Tag", kind: "text" },
    { name: "at", label: "As of", kind: "moment" },
  ],
  choose: "Choose a view above.",
  paged: true,
  files: [{ label: "Take as CSV", route: "/reports/{view}", query: { format: "csv" }, name: (params) => `${params.view!}.csv` }],
  parts: [
    { title: "Rows", as: "table", columns: (data) => columnsOf(rowsOf(data, "items")), empty: "Nothing fits." },
    { title: "Sums", as: "table", rows: "totals", columns: (data) => { const rows = rowsOf(data, "totals"); return columnsOf(rows).map((one) => (one === measureLink ? { name: "Measure", value: "measure" } : one)); }, empty: "Nothing to add up.", when: (data) => rowsOf(data, "totals").length > 0 },
    { title: "As of", as: "pairs", empty: "", columns: [{ name: "View", value: "title" }, { name: "Rows in all", value: "rows", kind: "number" }, { name: "Moment", value: "asOf", kind: "moment" }, { name: "Ledger entry", value: "ledgerNumber", kind: "number" }] },
  ],
};

export const truth: Place = {
  code: "truth",
  group: "reports",
  title: "Fragmented truth",
  lead: "Where sales, delivery and finance say different things about one measure, side by side.",
  route: "/fragmented-truth",
  filters: [node, person, { name: "kind", label: "About", kind: "choice", options: ["Amount", "Date", "Progress", "Value"].map((value) => ({ value, label: value })) }],
  parts: [{
    title: "Findings",
    as: "table",
    columns: [
      measureLink,
      { name: "About", value: "kind" },
      { name: "What differs", value: "text", kind: "words" },
      ...["Sales", "Delivery", "Finance"].map((side): Column => ({ name: side, value: (row) => (row.sources as Row[]).filter((one) => one.side === side).map((one) => `${String(one.what)} ${String(one.value)} (${String(one.system)})`), kind: "list" })),
      { name: "Owner", value: "owner" },
      { name: "Stands in", value: "path" },
    ],
    empty: "Sales, delivery and finance say the same.",
  }],
};

export const committee: Place = {
  code: "committee",
  group: "reports",
  title: "Committee reports",
  lead: "What steering committees got. Each report can be made again from the ledger, byte by byte.",
  route: "/reports/committee/issued",
  filters: [node],
  parts: [
    {
      title: "Handed out",
      as: "table",
      columns: [{ name: "Committee of", value: "name" }, { name: "As of", value: "asOf", kind: "moment" }, { name: "By", value: "by", kind: "person" }, { name: "When", value: "at", kind: "moment" }, { name: "SHA-256", value: "digest", kind: "mono" }, { name: "The report", value: () => "Look at it", kind: "link", address: (row) => `${placeAddress("reports", "committee")}?node=${encodeURIComponent(String(row.node))}&at=${encodeURIComponent(String(row.asOf))}` }, { name: "Entry", value: "ledgerNumber", kind: "number" }],
      empty: "No report was handed out.",
      actions: [{ label: "Check", lead: "Makes the report again from the ledger, and compares the bytes.", method: "GET", route: "/reports/committee/issued/{digest}/check", fields: [], body: (_, row) => ({ node: row.node }), done: "Compared", answer: [{ name: "The same bytes", value: "same", kind: "yesno" }, { name: "SHA-256 now", value: "digestNow", kind: "mono" }, { name: "Form then and now", value: (row) => `${String(row.form)}, ${String(row.formNow)}` }] }],
    },
    { title: "Missing", as: "table", rows: "missing", columns: [{ name: "Committee of", value: "name" }, { name: "Was due", value: "due", kind: "date" }, { name: "Weeks between reports", value: "everyWeeks", kind: "number" }], empty: "No committee waits for a report." },
  ],
};
