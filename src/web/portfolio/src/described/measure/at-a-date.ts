import type { Place } from "../../places/place";
import { wordsOf } from "../../places/words";

const states = { OnHold: "On hold" };

/** State, readiness and what was missing as of any moment. */
export const atADate: Place = {
  code: "at",
  group: "measure",
  tab: "history",
  title: "At a date",
  lead: "The measure as it stood before the moment that you give, and why its gate was closed then. Without a moment: now.",
  route: "/measures/{measure}",
  filters: [{ name: "at", label: "Before this moment", kind: "moment" }],
  parts: [
    {
      title: "As it stood",
      as: "pairs",
      empty: "",
      columns: [
        { name: "State", value: "status", kind: "state", words: states },
        { name: "Degree", value: "doi", kind: "degree" },
        { name: "Next gate", value: "nextGate" },
        { name: "Gate", value: (row) => { const decision = row.decision as { verdict: string } | null; return decision ? (decision.verdict === "Allowed" ? "Open" : "Closed") : null; } },
        { name: "Why", value: "decision.text", kind: "words" },
        { name: "Packet", value: "packetDigest", kind: "mono" },
        { name: "Ledger entry", value: "ledgerNumber", kind: "number" },
      ],
    },
    { title: "Roles then", as: "table", rows: "roles", columns: [{ name: "Role", value: (row) => wordsOf(String(row.role)) }, { name: "Person", value: "personId", kind: "person" }], empty: "Nobody held a role." },
    { title: "Fields then", as: "table", rows: (data) => Object.entries((data.fields ?? {}) as Record<string, string>).map(([name, value]) => ({ name, value })), columns: [{ name: "Field", value: (row) => wordsOf(String(row.name)) }, { name: "Value", value: "value", kind: "words" }], empty: "No field had a value." },
    { title: "Evidence then", as: "table", rows: "evidence", columns: [{ name: "Evidence", value: "name" }, { name: "Kind", value: "kind" }, { name: "Captured", value: "capturedAt", kind: "moment" }, { name: "Valid until", value: "validUntil", kind: "date" }, { name: "Revoked", value: "revoked", kind: "yesno" }, { name: "Digest", value: "sha256", kind: "mono" }], empty: "No evidence." },
  ],
};
