import type { Column } from "../../places/cells/column";
import type { Place, Row } from "../../places/place";
import { at } from "../../places/at";
import { placeAddress } from "../../routing/route";
import { enter } from "./actions";
import { kindOptions, standings } from "./fields";

export const demandLink: Column = { name: "Demand", value: "name", kind: "link", address: (row) => placeAddress("intake", "demand", String(row.id)) };
const kindWords = Object.fromEntries(kindOptions.map(({ value, label }) => [value, label]));
const customer = (row: Row) => at(row, "fields.customer.value") ?? (row.customerId ? "A customer of CRM" : null);
const columns: Column[] = [
  demandLink,
  { name: "Kind", value: "kindLabel" },
  { name: "Standing", value: "standing", kind: "state", words: standings },
  { name: "Customer", value: customer },
  { name: "Sponsor", value: "fields.sponsor.value", kind: "person" },
  { name: "Value", value: "score.value", kind: "number" },
  { name: "Urgency", value: "score.urgency", kind: "number" },
  { name: "Cost", value: "fields.costAmount.value", kind: "money", currency: "fields.costCurrency.value" },
  { name: "Flag", value: (row) => (row.promisedBeforeReview ? "Promised before review" : null) },
];

export const demands: Place = {
  code: "demands",
  group: "intake",
  title: "Demands",
  lead: "Requests from CRM and elsewhere. A demand gives nobody the right to deliver; only an approved one becomes a measure.",
  route: "/demands",
  paged: true,
  parts: [{ title: "All demands", as: "table", columns: [...columns.slice(0, 3), { name: "Portfolio", value: "portfolio" }, ...columns.slice(3), { name: "Measure", value: (row) => (row.measureId ? "Its measure" : null), kind: "measure" }], empty: "No demand yet. A won opportunity becomes one by itself; others are entered here." }],
  actions: [enter],
};

export const waitingDemands: Place = {
  code: "waiting",
  group: "intake",
  title: "Waiting for intake",
  lead: "Due again first, then the higher value score. Urgency is shown beside it and added to nothing.",
  route: "/demands/waiting",
  parts: [{ title: "Waiting", as: "table", columns: [...columns, { name: "Still needed", value: (row) => (row.missing as unknown[]).length, kind: "number" }], empty: "No demand waits for intake." }],
};

export const exposure: Place = {
  code: "exposure",
  group: "intake",
  title: "Cost exposure",
  lead: "What delivery would cost before it starts: demands that are not ended, and measures that are not implemented yet.",
  route: "/demands/exposure",
  parts: [
    {
      title: "By currency",
      as: "table",
      rows: "totals",
      columns: [{ name: "Currency", value: "currency" }, { name: "Undecided", value: "undecided", kind: "money", currency: "currency" }, { name: "Approved", value: "approved", kind: "money", currency: "currency" }],
      empty: "No demand names a cost.",
    },
    { title: "Without a cost", as: "pairs", columns: [{ name: "Demands", value: "withoutCost", kind: "number" }], empty: "" },
    {
      title: "Each demand",
      as: "table",
      columns: [
        demandLink,
        { name: "Kind", value: "kind", words: kindWords },
        { name: "Standing", value: "standing", kind: "state", words: standings },
        { name: "Portfolio", value: "portfolio" },
        { name: "Sponsor", value: "sponsor", kind: "person" },
        { name: "Cost", value: "cost", kind: "money", currency: "currency" },
        { name: "Measure", value: (row) => (row.measureId ? "Its measure" : null), kind: "measure" },
      ],
      empty: "Nothing is exposed.",
    },
  ],
};
