import type { Place } from "../../places/place";
import { code, reason } from "../common";

export const touchpoints: Place = {
  code: "touchpoints",
  group: "measure",
  tab: "registers",
  title: "Touchpoints",
  lead: "Where this measure needs another function, and who answers for that.",
  route: "/measures/{measure}/touchpoints",
  parts: [{
    title: "Touchpoints",
    as: "table",
    columns: [
      { name: "Code", value: "code" },
      { name: "From", value: "fromFunction" },
      { name: "To", value: "toFunction" },
      { name: "About", value: "about", kind: "words" },
      { name: "Answers for it", value: "person", kind: "person" },
      { name: "Standing", value: (row) => (row.personLeft === true ? "Whoever answered for it has left" : row.open === true ? "Nobody answers for it" : "Answered for") },
    ],
    empty: "No touchpoint with another function.",
    actions: [
      { label: "Change", method: "POST", route: "/measures/{measure}/touchpoints", fields: fieldsOf(true), done: "The touchpoint is changed" },
      { label: "Remove", method: "POST", route: "/measures/{measure}/touchpoints", fields: [reason], body: (body, row) => ({ ...body, code: row.code, remove: true }), done: "The touchpoint is removed" },
    ],
  }],
  actions: [{ label: "Add a touchpoint", method: "POST", route: "/measures/{measure}/touchpoints", fields: fieldsOf(false), done: "The touchpoint is added" }],
};

function fieldsOf(isKnown: boolean) {
  const from = (name: string) => (isKnown ? { from: name } : {});
  return [
    { ...code, ...from("code") },
    { name: "fromFunction", label: "From function", kind: "text" as const, required: true, most: 200, ...from("fromFunction") },
    { name: "toFunction", label: "To function", kind: "text" as const, required: true, most: 200, ...from("toFunction") },
    { name: "about", label: "What it is about", kind: "long" as const, required: true, ...from("about") },
    { name: "personId", label: "Who answers for it", kind: "person" as const, ...from("person.id") },
    reason,
  ];
}
