import type { Column, Kind } from "../../places/cells/column";
import type { Part, Row } from "../../places/place";
import { fieldLabel, persons, reviewNames } from "./fields";

const entered = (row: Row) => row.fields as Record<string, Row> | undefined;
const kindOfField = (row: Row): Kind => (persons.includes(String(row.field)) ? "person" : row.field === "promisedDate" ? "date" : "words");
const by: Column = { name: "By", value: "by", kind: "person" };
const at: Column = { name: "When", value: "at", kind: "moment" };

/** What was entered, scored and reviewed: the same of a demand, and of the measure that it became. */
export function assessment(of: (data: Row) => Row | null): Part[] {
  return [
    {
      title: "What was entered",
      as: "table",
      rows: (data) => Object.entries(entered(of(data) ?? {}) ?? {}).map(([field, value]) => ({ field, ...value })),
      columns: [{ name: "Field", value: (row) => fieldLabel(String(row.field)) }, { name: "Value", value: "value", kind: kindOfField }, by, { name: "From", value: "via", words: { api: "The page or API", dataverse: "Dynamics", jira: "Jira", store: "The store" } }, at],
      empty: "No field has been filled yet.",
    },
    {
      title: "Scores",
      hint: "From 0 to 5. Value and urgency are never added up.",
      as: "table",
      rows: (data) => (of(data)?.scores ?? []) as Row[],
      columns: [{ name: "Criterion", value: (row) => fieldLabel(String(row.criterion)) }, { name: "Score", value: "score", kind: "number" }, { name: "Reason", value: "reason", kind: "words" }, by, at],
      empty: "Nothing has been scored yet.",
    },
    {
      title: "Reviews",
      as: "table",
      rows: (data) => (of(data)?.reviews ?? []) as Row[],
      columns: [
        { name: "Review", value: "review", words: reviewNames },
        { name: "Answer", value: (row) => (row.outdated === true ? "Outdated: what it looked at has changed" : row.passed === true ? "Passed" : "Not passed") },
        { name: "Reason", value: "reason", kind: "words" },
        by,
        at,
      ],
      empty: "No review has been answered yet.",
    },
  ];
}
