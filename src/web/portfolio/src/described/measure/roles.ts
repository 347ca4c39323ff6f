import type { Column } from "../../places/cells/column";
import type { Place, Row } from "../../places/place";
import { wordsOf } from "../../places/words";
import { at, by, entry, reason } from "../common";

const role = { name: "role", label: "Role", kind: "text" as const, required: true, most: 100 };
const period = [{ name: "startsAt", label: "From", kind: "moment" as const, hint: "Left empty: now." }, { name: "until", label: "Until", kind: "moment" as const }];
const answer = [{ name: "Look at", value: "warnings", kind: "list" as const }];

export const roles: Place = {
  code: "roles",
  group: "measure",
  tab: "people",
  title: "Roles",
  lead: "Who held which role, and when. Whoever loses a role loses the approvals that only it could give.",
  route: "/measures/{measure}/roles",
  filters: [{ name: "at", label: "At this moment", kind: "moment" }],
  sources: [{ name: "now", route: "/measures/{measure}" }],
  parts: [
    {
      title: "Roles",
      as: "table",
      columns: [{ name: "Role", value: (row) => wordsOf(String(row.role)) }, { name: "Person", value: "person", kind: "person" }, { name: "From", value: "from", kind: "moment" }, { name: "Until", value: "until", kind: "moment" }, { name: "Holds", value: "holds", kind: "yesno" }],
      empty: "Nobody holds a role.",
      actions: [
        { label: "Give to somebody else", method: "POST", route: "/measures/{measure}/roles", fields: [{ name: "toPersonId", label: "To", kind: "person", required: true }, ...period, reason], body: (body, row) => ({ ...body, role: row.role, fromPersonId: (row.person as { id: string }).id }), done: "The role has another holder", answer },
        { label: "Take away", method: "POST", route: "/measures/{measure}/roles", fields: [reason], body: (body, row) => ({ ...body, role: row.role, fromPersonId: (row.person as { id: string }).id }), done: "The role is taken away", answer },
      ],
    },
    {
      title: "Who answers for what",
      hint: "As it stands now.",
      of: "now",
      as: "pairs",
      rows: "accountability",
      empty: "Nobody.",
      columns: [
        ...["owner", "sponsor", "controller"].map((name): Column => ({ name: wordsOf(name), value: (row) => ((row[name] ?? []) as Row[]).map((one) => one.name), kind: "list" })),
        { name: "Function", value: "function" },
        { name: "Legal entity", value: "legalEntity" },
        { name: "Milestone plan", value: "milestonePlan", kind: "words" },
        { name: "Milestones", value: "milestones", kind: "number" },
        { name: "Steering committee", value: "steeringContext", kind: "words" },
        { name: "Expected effect", value: "effect.amount", kind: "money", currency: "effect.currency" },
        { name: "Result", value: "result", kind: "list" },
        { name: "Missing", value: (row) => (row.missing as string[]).map(wordsOf), kind: "list" },
      ],
    },
    { title: "Changes", as: "table", rows: "changes", columns: [{ name: "Role", value: (row) => wordsOf(String(row.role)) }, { name: "From", value: "from", kind: "person" }, { name: "To", value: "to", kind: "person" }, { name: "Starts", value: "startsAt", kind: "moment" }, { name: "Until", value: "until", kind: "moment" }, { name: "Reason", value: "reason", kind: "words" }, by, at, entry], empty: "The roles stand as they were given." },
  ],
  actions: [{ label: "Add a holder", method: "POST", route: "/measures/{measure}/roles", fields: [role, { name: "toPersonId", label: "Person", kind: "person", required: true }, ...period, reason], done: "The role has one more holder", answer }],
};
