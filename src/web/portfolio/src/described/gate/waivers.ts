import type { Place } from "../../places/place";
import { entry, isOf, reason } from "../common";

export const waivers: Place = {
  code: "waivers",
  group: "measure",
  tab: "gate",
  title: "Waivers",
  lead: "Criteria that a gate does without, for a time: asked for by one, granted by another who may.",
  route: "/measures/{measure}",
  sources: [{ name: "waivers", route: "/measures/{measure}/waivers" }],
  parts: [{
    title: "Waivers",
    of: "waivers",
    as: "table",
    columns: [
      { name: "Criterion", value: "criterion" },
      { name: "Gate", value: "gate" },
      { name: "Reason", value: "reason", kind: "words" },
      { name: "State", value: "state", kind: "state", words: { Revoked: "Withdrawn" } },
      { name: "Holds now", value: "holds", kind: "yesno" },
      { name: "Until", value: "expiresAt", kind: "moment" },
      { name: "Asked by", value: "askedBy", kind: "person" },
      { name: "Granted by", value: "grantedBy", kind: "person" },
      { name: "Withdrawn by", value: "revokedBy", kind: "person" },
      { name: "Because", value: "revokedReason", kind: "words" },
      entry,
    ],
    empty: "No waiver was asked for.",
    actions: [
      { label: "Grant", lead: "As another person than the one who asked, with a role that the rulebook names.", method: "POST", route: "/measures/{measure}/waivers/{id}/grant", fields: [], body: () => ({}), when: isOf("state", "Asked"), done: "The waiver is granted" },
      { label: "Withdraw", method: "POST", route: "/measures/{measure}/waivers/{id}/revoke", fields: [reason], when: isOf("state", "Asked", "Granted"), done: "The waiver is withdrawn" },
    ],
  }],
  actions: [{
    label: "Ask for a waiver",
    method: "POST",
    route: "/measures/{measure}/waivers",
    fields: [
      { name: "gate", label: "Gate", kind: "text", required: true, most: 50, from: "nextGate" },
      { name: "criterion", label: "Criterion", kind: "choice", required: true, options: { route: "/measures/{measure}/panel", items: "criteria", value: "code", label: (row) => `${String(row.name)}${row.met === true ? " (met)" : ""}` } },
      { name: "expiresAt", label: "Until", kind: "moment", required: true },
      reason,
    ],
    when: (row) => Boolean(row.nextGate),
    done: "The waiver is asked for",
  }],
};
