import type { Place, Row } from "../../places/place";
import { choices } from "../../places/words";
import { entry, isOf, reason } from "../common";

const standings = { Offered: "Offered", Future: "Accepted, not begun", Active: "In force", Idle: "Serves nothing", Expired: "Over", Revoked: "Taken back" };

export const delegations: Place = {
  code: "delegations",
  group: "portfolio",
  title: "Delegations",
  lead: "Who answers for whom, for which role and how long. It holds once the delegate has accepted.",
  route: "/delegations",
  filters: [
    { name: "mine", label: "Whose", kind: "choice", options: [{ value: "true", label: "Those that name me" }] },
    { name: "standing", label: "Standing", kind: "choice", options: choices(Object.keys(standings), standings) },
  ],
  paged: true,
  parts: [{
    title: "Delegations",
    as: "table",
    columns: [
      { name: "Role", value: "role" },
      { name: "Of", value: "principal", kind: "person" },
      { name: "Answered by", value: "delegate", kind: "person" },
      { name: "Measures", value: (row) => { const measures = row.measures as Row[]; return measures.length === 0 ? ["All on which the role is held"] : measures.map((one) => `${String(one.name)}${one.holds === false ? " (role not held)" : ""}`); }, kind: "list" },
      { name: "From", value: "from", kind: "moment" },
      { name: "Until", value: "until", kind: "moment" },
      { name: "Reason", value: "reason", kind: "words" },
      { name: "Standing", value: "standing", kind: "state", words: standings },
      { name: "Serves nothing because", value: "idle", kind: "words" },
      { name: "Taken back because", value: "revokedReason", kind: "words" },
      entry,
    ],
    empty: "Nobody answers for somebody else.",
    actions: [
      { label: "Accept", lead: "As the delegate.", method: "POST", route: "/delegations/{id}/acceptance", fields: [], body: () => ({}), when: isOf("standing", "Offered"), done: "The delegation is accepted" },
      { label: "Take back", lead: "What was answered under it stands.", method: "POST", route: "/delegations/{id}/revoke", fields: [reason], when: isOf("standing", "Offered", "Future", "Active", "Idle"), done: "The delegation is taken back" },
    ],
  }],
  actions: [{
    label: "Delegate a role of mine",
    lead: "For at most 90 days. Without measures it is for all on which you hold the role.",
    method: "POST",
    route: "/delegations",
    fields: [
      { name: "delegate", label: "To", kind: "person", required: true },
      { name: "role", label: "Role", kind: "text", required: true, most: 100 },
      { name: "measures", label: "Measures", kind: "rows", one: "measure", fields: [{ name: "id", label: "Measure", kind: "measure", required: true }] },
      { name: "from", label: "From", kind: "moment" },
      { name: "until", label: "Until", kind: "moment", required: true },
      reason,
    ],
    body: (body) => ({ ...body, measures: (body.measures as Row[]).map((one) => one.id) }),
    done: "The delegation is offered",
  }],
};
