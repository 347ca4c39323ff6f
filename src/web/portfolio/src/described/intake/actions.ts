import type { Action } from "../../places/form/action";
import type { FormField, Values } from "../../places/form/field";
import type { Row } from "../../places/place";
import { choices } from "../../places/words";
import { demandFields, kindOptions, reviewNames } from "./fields";

const reason: FormField = { name: "reason", label: "Reason", kind: "long", required: true };
const isOpen = (row: Row) => row.outcome !== "Approved" && row.outcome !== "Cancelled";
const isApproved = (values: Values) => values.outcome === "Approved";

export const enter: Action = {
  label: "Enter a demand",
  lead: "A demand is a request. It gives nobody the right to deliver. Only its name and kind are needed now; what an approval still needs is shown afterwards.",
  method: "POST",
  route: "/demands",
  fields: [
    { name: "name", label: "Name", kind: "text", required: true, most: 200 },
    { name: "kind", label: "Kind", kind: "choice", required: true, options: kindOptions },
    ...demandFields.map(({ from: _, ...field }) => field),
  ],
  done: "The demand is entered",
};

export const change: Action = {
  label: "Change fields",
  lead: "Only what you change is sent. A field that you empty loses its value.",
  method: "POST",
  route: "/demands/{id}/fields",
  fields: [{ name: "kind", label: "Kind", kind: "choice", options: kindOptions, from: "kind" }, ...demandFields],
  changed: { emptied: "" },
  when: isOpen,
  done: "The fields are changed",
};

export const score: Action = {
  label: "Score",
  method: "POST",
  route: "/demands/{id}/scores",
  fields: [
    { name: "criterion", label: "Criterion", kind: "choice", required: true, options: { route: "/intake/rules/{rulesDigest}", items: "rules.criteria", value: "code", label: (row) => `${String(row.name)} (${row.dimension === "Urgency" ? "urgency" : "value"}), by ${(row.roles as string[]).join(" or ")}` } },
    { name: "score", label: "Score", kind: "choice", required: true, options: [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) })) },
    reason,
  ],
  when: isOpen,
  done: "The score counts",
};

export const review: Action = {
  label: "Answer a review",
  lead: "Nobody reviews what he entered himself.",
  method: "POST",
  route: "/demands/{id}/reviews",
  fields: [
    { name: "review", label: "Review", kind: "choice", required: true, options: choices(Object.keys(reviewNames), reviewNames) },
    { name: "passed", label: "Answer", kind: "choice", required: true, options: [{ value: true, label: "Passed" }, { value: false, label: "Not passed" }] },
    reason,
  ],
  when: isOpen,
  done: "The review is answered",
};

export const need: Action = {
  label: "Say what is needed",
  lead: "Hours of a skill in a month. Nought takes one out. While they are not there, the resources are not passed and nothing is approved.",
  method: "POST",
  route: "/demands/{id}/needs",
  fields: [
    {
      name: "needs", label: "Needs", kind: "rows", one: "need", required: true, from: "needs",
      fields: [
        { name: "skill", label: "Skill", kind: "choice", required: true, options: { route: "/skills", value: "code", label: (row) => `${String(row.name)} (${String(row.code)})` } },
        { name: "month", label: "Month", kind: "month", required: true },
        { name: "hours", label: "Hours", kind: "number", required: true },
      ],
    },
    reason,
  ],
  when: isOpen,
  done: "The needs are entered",
};

export const decide: Action = {
  label: "Decide",
  lead: "Approved makes the measure; everything that was entered, scored and reviewed goes with it.",
  method: "POST",
  route: "/demands/{id}/intake",
  fields: [
    { name: "outcome", label: "Decision", kind: "choice", required: true, options: choices(["Approved", "Deferred", "OnHold", "Cancelled"]) },
    { name: "until", label: "Deferred until", kind: "date", required: true, when: (values) => values.outcome === "Deferred" },
    { ...reason },
    { name: "measure.name", label: "Name of the measure", kind: "text", required: true, from: "name", most: 200, when: isApproved },
    { name: "measure.rulebook", label: "Rulebook", kind: "choice", required: true, when: isApproved, options: { route: "/rulebooks", value: "digest", label: (row) => `${String(row.name)}, version ${String(row.version)}` } },
    {
      name: "measure.roles", label: "Roles", kind: "rows", one: "role", when: isApproved, hint: "Owner, sponsor and controller come from the demand where they are left out here.",
      fields: [{ name: "role", label: "Role", kind: "text", required: true, most: 100 }, { name: "personId", label: "Person", kind: "person", required: true }],
    },
    {
      name: "measure.fields", label: "Fields besides those of the demand", kind: "rows", one: "field", when: isApproved,
      fields: [{ name: "name", label: "Field", kind: "text", required: true, most: 100 }, { name: "value", label: "Value", kind: "text", required: true }],
    },
    {
      name: "workItems", label: "Work items", kind: "rows", one: "work item", when: isApproved,
      fields: [
        { name: "host", label: "Where", kind: "choice", required: true, options: choices(["jira", "dataverse", "store"], { jira: "Jira", dataverse: "Dynamics", store: "The store" }) },
        { name: "externalKey", label: "Issue key", kind: "text", required: true, most: 200, when: (values) => values.host === "jira" },
        { name: "title", label: "Title", kind: "text", required: true, most: 200 },
        { name: "gate", label: "Gate", kind: "text", required: true, most: 50 },
        { name: "criterion", label: "Criterion that it waits for", kind: "text", most: 100 },
      ],
    },
  ],
  body: (body) => {
    const measure = body.measure as { fields?: { name: string; value: string }[] } | undefined;
    return measure ? { ...body, measure: { ...measure, fields: Object.fromEntries((measure.fields ?? []).map(({ name, value }) => [name, value])) } } : body;
  },
  when: isOpen,
  done: "Decided",
};

export const portfolio: Action = {
  label: "Portfolio outcome",
  method: "POST",
  route: "/demands/{id}/portfolio",
  fields: [{ name: "outcome", label: "Outcome", kind: "choice", required: true, options: choices(["Prioritized", "Funded", "Paused", "Declined"]) }, reason],
  when: isOpen,
  done: "The outcome is recorded",
};
