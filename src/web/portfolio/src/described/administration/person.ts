import type { Part, Place, Row } from "../../places/place";
import { measureLink, nested, reason } from "../common";
import { linkAccount, systems } from "./people";

const isProposed = (row: Row) => row.standing === "Proposed";
const isToBeCut = (row: Row) => Boolean(row.cutProposedBy);

/** The accounts of hosts that are this person, and those that are said to be. */
const accounts: Part = {
  title: "Accounts",
  hint: "An account counts once another administrator than the one who proposed it has confirmed the link. It is cut by two administrators as well, and can be linked again.",
  of: "links",
  as: "table",
  columns: [
    { name: "Where", value: "system", words: systems },
    { name: "Tenant, site or environment", value: "scope", kind: "mono" },
    { name: "Account", value: "subject", kind: "mono" },
    { name: "Standing", value: "standing", kind: "state", words: { Proposed: "Waits for a second administrator", CutProposed: "Counts until it is cut" } },
    { name: "Proposed by", value: "proposedBy", kind: "person" },
    { name: "Confirmed by", value: "confirmedBy", kind: "person" },
    { name: "Cut proposed by", value: "cutProposedBy", kind: "person" },
  ],
  empty: "No account of a host is linked: this person can be named, but cannot act from there.",
  actions: [
    { label: "Confirm the link", lead: "As another administrator than the one who proposed it.", method: "POST", route: "/people/links/{linkId}/confirm", fields: [], body: () => ({}), when: isProposed, done: "The link is confirmed" },
    { label: "Cut the link", lead: "Proposes that this account does not count for the person any more. Another administrator confirms.", method: "POST", route: "/people/links/{linkId}/unlink", fields: [reason], when: (row) => !isToBeCut(row), done: "The cut is proposed" },
    { label: "Confirm the cut", lead: "As another administrator than the one who proposed it.", method: "POST", route: "/people/links/{linkId}/unlink/confirm", fields: [], body: () => ({}), when: isToBeCut, done: "The link is cut" },
  ],
};

/** What one person holds on measures, and answers for, and which accounts are theirs. */
export const personRoles: Place = {
  code: "person",
  group: "administration",
  title: "A person",
  route: "/people/{id}/roles",
  item: { under: "people", heading: (data) => String(nested(data, "person").name ?? "A person") },
  sources: [{ name: "links", route: "/people/{id}/links" }],
  parts: [{
    title: "Roles and touchpoints",
    as: "table",
    columns: [
      measureLink,
      { name: "Role", value: (row) => row.role ?? (row.touchpoint ? `Answers for touchpoint ${String(row.touchpoint)}` : null) },
      { name: "From", value: "from", kind: "moment" },
      { name: "Until", value: "until", kind: "moment" },
      { name: "Holds", value: "holds", kind: "yesno" },
    ],
    empty: "Holds nothing.",
  }, accounts],
  actions: [linkAccount],
};
