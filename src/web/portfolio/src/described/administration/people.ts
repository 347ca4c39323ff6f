import type { Place } from "../../places/place";
import { choices } from "../../places/words";
import type { Action } from "../../places/form/action";
import type { Row } from "../../places/place";
import { placeAddress } from "../../routing/route";
import { reason } from "../common";

/** Where accounts are, in the words of the screens. */
export const systems: Record<string, string> = { entra: "Microsoft Entra ID", jira: "Jira", dataverse: "Dynamics" };
const isHere = (row: Row) => !row.left && !row.mergedInto;
const linkId = { name: "linkId", label: "Number of the link", kind: "text" as const, required: true, most: 100, hint: "It was shown to whoever proposed the link." };
const into = { name: "into", label: "Into", kind: "person" as const, required: true, hint: "The record that stays." };

const rowActions: Action[] = [
  {
    label: "Has left",
    lead: "Takes away every role and touchpoint that the person holds now.",
    method: "POST",
    route: "/people/{id}/leave",
    fields: [{ name: "on", label: "Last day", kind: "date", hint: "Left empty: today." }, reason],
    when: isHere,
    done: "The person has left",
    answer: [{ name: "Look at", value: (row) => (row.measures as Row[]).map((one) => `${String(one.name)}: ${[...(one.roles as string[]), ...(one.warnings as string[])].join(". ")}`), kind: "list" }],
  },
  { label: "Merge", lead: "Proposes that this record is the same human as another one. Another administrator confirms.", method: "POST", route: "/people/{id}/merge", fields: [into, reason], when: isHere, done: "The merge is proposed; another administrator confirms it" },
  { label: "Confirm the merge", lead: "As another administrator, neither of them the person.", method: "POST", route: "/people/{id}/merge/confirm", fields: [into], when: isHere, done: "The records are one", answer: [{ name: "Look at", value: "warnings", kind: "list" }] },
];

/** Proposes a link; the other administrator finds it on the page of the person. */
export const linkAccount: Action = {
  label: "Link an account",
  lead: "Proposes that an account of a host is this person. Another administrator confirms it on the page of the person, or by its number.",
  method: "POST",
  route: "/people/{id}/links",
  fields: [
    { name: "system", label: "Where the account is", kind: "choice", required: true, options: choices(Object.keys(systems), systems) },
    { name: "scope", label: "Tenant, site or environment", kind: "text", required: true, most: 200, hint: "The Entra tenant, Jira's cloudId, or Dataverse's OrganizationId." },
    { name: "subject", label: "Account", kind: "text", required: true, most: 200, hint: "The object id, accountId or systemuserid; never an e-mail address." },
  ],
  done: "The link is proposed",
  answer: [{ name: "Number of the link", value: "linkId", kind: "mono" }],
};

const confirm = {
  label: "Confirm a link",
  lead: "As another administrator than the one who proposed it.",
  method: "POST" as const,
  route: "/people/links/{linkId}/confirm",
  fields: [linkId],
  body: () => ({}),
  done: "The link is confirmed",
};

export const people: Place = {
  code: "people",
  group: "administration",
  title: "People",
  lead: "One person is one person everywhere. An account of a host counts for a person once two administrators have linked it, or once whoever holds both has.",
  route: "/people",
  paged: true,
  parts: [{
    title: "Everybody",
    as: "table",
    columns: [
      { name: "Name", value: "name", kind: "link", address: (row) => placeAddress("administration", "person", String(row.id)) },
      { name: "Left", value: "left", kind: "date" },
      { name: "Merged into", value: "mergedInto", kind: "person" },
      { name: "Id", value: "id", kind: "mono" },
    ],
    empty: "Nobody is known yet. Add people before you give roles.",
    actions: [{ ...linkAccount, when: isHere }, ...rowActions],
  }],
  actions: [
    { label: "Add a person", method: "POST", route: "/people", fields: [{ name: "name", label: "Name", kind: "text", required: true, most: 200 }], done: "The person is known now" },
    confirm,
    { label: "Cut a link", lead: "Proposes that an account does not count for its person any more. Another administrator confirms.", method: "POST", route: "/people/links/{linkId}/unlink", fields: [linkId, reason], body: ({ linkId: _, ...body }) => body, done: "The cut is proposed" },
    { label: "Confirm a cut", lead: "As another administrator than the one who proposed it.", method: "POST", route: "/people/links/{linkId}/unlink/confirm", fields: [linkId], body: () => ({}), done: "The link is cut" },
  ],
};
