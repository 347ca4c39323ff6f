import type { Place, Row } from "../../places/place";
import { wordsOf } from "../../places/words";
import { inner } from "../common";
import { change, decide, need, portfolio, review, score } from "./actions";
import { fieldLabel, standings } from "./fields";
import { assessment } from "./parts";

/** Each need, with the hours of it that nobody is there for. */
const neededOf = (data: Row): Row[] => {
  const gaps = ((data.capacity as { gaps: Row[] } | null)?.gaps ?? []);
  return ((data.needs ?? []) as Row[]).map((one) => ({ ...one, missing: gaps.find((gap) => gap.skill === one.skill && gap.month === one.month)?.missing ?? 0 }));
};

export const demand: Place = {
  code: "demand",
  group: "intake",
  title: "Demand",
  route: "/demands/{id}",
  item: { under: "demands", heading: (data) => String(data.name) },
  actions: [change, need, score, review, decide, portfolio],
  parts: [
    {
      title: "Where it stands",
      as: "pairs",
      empty: "",
      columns: [
        { name: "Standing", value: "standing", kind: "state", words: standings },
        { name: "Kind", value: "kindLabel" },
        { name: "Portfolio", value: "portfolio" },
        { name: "Value score", value: "score.value", kind: "number" },
        { name: "Urgency score", value: "score.urgency", kind: "number" },
        { name: "Amount in CRM", value: "amount", kind: "money", currency: "currency" },
        { name: "Rule that made it", value: "trigger" },
        { name: "In CRM", value: "sourceState" },
        { name: "Closes in CRM", value: "closeDate", kind: "date" },
        { name: "The committee sees it", value: (row) => ((row.commitment as { rules: Row[] } | null)?.rules ?? []).map((one) => one.text), kind: "list" },
        { name: "Entered by", value: (row) => row.enteredBy ?? (row.opportunityId ? "CRM" : null), kind: (row) => (row.enteredBy ? "person" : "text") },
        { name: "Promised too early", value: (row) => (row.promisedBeforeReview as { date: string } | null)?.date, kind: "date" },
        { name: "Promised by", value: "promisedBeforeReview.by", kind: "person" },
        { name: "Deferred until", value: "until", kind: "date" },
        { name: "Last decision", value: "reason", kind: "words" },
        { name: "Decided by", value: (row) => row.decidedBy, kind: "person" },
        { name: "Measure", value: (row) => (row.measureId ? "Open the measure" : null), kind: "measure" },
        { name: "Ledger entry", value: "ledgerNumber", kind: "number" },
      ],
    },
    {
      title: "What an approval still needs",
      as: "table",
      rows: "missing",
      columns: [{ name: "What to do", value: "detail", kind: "words" }, { name: "Code", value: "code", kind: "mono" }],
      empty: "Nothing: it can be approved.",
      when: (data) => data.outcome !== "Approved" && data.outcome !== "Cancelled",
    },
    ...assessment((data) => data),
    {
      title: "What it would need of people",
      as: "table",
      rows: (data) => neededOf(data),
      columns: [{ name: "Skill", value: "skill" }, { name: "Month", value: "month", kind: "month" }, { name: "Hours", value: "hours", kind: "number" }, { name: "Missing", value: "missing", kind: "number" }, { name: "By", value: "by", kind: "person" }],
      empty: "It has not said what it needs.",
    },
    {
      title: "What delivery still needs",
      hint: "A won customer is no delivery.",
      as: "table",
      rows: "deliveryReadiness",
      columns: [{ name: "Field", value: (row) => fieldLabel(String(row.field)) }, { name: "Given", value: "given", kind: "yesno" }],
      empty: "Nothing.",
    },
    {
      title: "What CRM changed afterwards",
      as: "table",
      rows: (data) => inner(data, "sourceChanges", "changes"),
      columns: [{ name: "What", value: (row) => wordsOf(String(row.field)) }, { name: "Before", value: "old", kind: "words" }, { name: "Then", value: "now", kind: "words" }, { name: "When", value: "of.at", kind: "moment" }, { name: "Entry", value: "of.ledgerNumber", kind: "number" }],
      empty: "Nothing has changed there.",
    },
    {
      title: "Decisions",
      as: "table",
      rows: "history",
      columns: [
        { name: "Outcome", value: "outcome", kind: "state" },
        { name: "Reason", value: "reason", kind: "words" },
        { name: "Until", value: "until", kind: "date" },
        { name: "Value", value: "result.value", kind: "number" },
        { name: "Urgency", value: "result.urgency", kind: "number" },
        { name: "By", value: "by", kind: "person" },
        { name: "When", value: "at", kind: "moment" },
        { name: "Entry", value: "ledgerNumber", kind: "number" },
      ],
      empty: "Nothing has been decided yet.",
    },
  ],
};
