import type { Place, Row } from "../../places/place";
import { assessment } from "../intake/parts";
import { wordsOf } from "../../places/words";
import { kindOptions } from "../intake/fields";

const kinds = Object.fromEntries(kindOptions.map(({ value, label }) => [value, label]));
const intake = (data: Row) => (data.intake ?? null) as Row | null;

/** The demand as it was when intake made the measure: customer, promise and reason are seen from the governed item. */
export const origin: Place = {
  code: "intake",
  group: "measure",
  tab: "history",
  title: "Where it came from",
  route: "/measures/{measure}",
  parts: [
    {
      title: "The demand",
      as: "pairs",
      rows: intake,
      empty: "This measure was made before its demand was kept with it.",
      columns: [
        { name: "Demand", value: "demand" },
        { name: "Kind", value: "kind", words: kinds },
        { name: "Amount in CRM", value: "amount", kind: "money", currency: "currency" },
        { name: "Value score", value: "result.value", kind: "number" },
        { name: "Urgency score", value: "result.urgency", kind: "number" },
        { name: "Portfolio", value: "portfolio" },
        { name: "Promised too early", value: "promisedBeforeReview.date", kind: "date" },
        { name: "Promised by", value: "promisedBeforeReview.by", kind: "person" },
        { name: "Intake rules", value: "rulesDigest", kind: "mono" },
      ],
    },
    {
      title: "What CRM says by now",
      hint: "Where it no longer says what it said at intake. Nothing else of the measure follows it.",
      as: "table",
      rows: "sourceDifferences",
      columns: [{ name: "What", value: (row) => wordsOf(String(row.field)) }, { name: "At intake", value: "atIntake", kind: "words" }, { name: "Now", value: "now", kind: "words" }, { name: "Since", value: "since", kind: "moment" }],
      empty: "CRM says what it said at intake.",
    },
    ...assessment(intake).map((part) => ({ ...part, when: (data: Row) => intake(data) !== null })),
  ],
};
