import type { Place } from "../../places/place";
import { choices } from "../../places/words";

const confirm = {
  label: "Confirm a link",
  lead: "As another administrator than the one who proposed it.",
  method: "POST" as const,
  route: "/people/links/{linkId}/confirm",
  fields: [{ name: "linkId", label: "Number of the link", kind: "text" as const, required: true, most: 100, hint: "It was shown to whoever proposed the link." }],
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
    columns: [{ name: "Name", value: "name" }, { name: "Id", value: "id", kind: "mono" }],
    empty: "Nobody is known yet. Add people before you give roles.",
    actions: [{
      label: "Link an account",
      lead: "Proposes that an account of a host is this person. Give the number that you get to another administrator.",
      method: "POST",
      route: "/people/{id}/links",
      fields: [
        { name: "system", label: "Where the account is", kind: "choice", required: true, options: choices(["entra", "jira", "dataverse"], { entra: "Microsoft Entra ID", jira: "Jira", dataverse: "Dynamics" }) },
        { name: "scope", label: "Tenant, site or environment", kind: "text", required: true, most: 200, hint: "The Entra tenant, Jira's cloudId, or Dataverse's OrganizationId." },
        { name: "subject", label: "Account", kind: "text", required: true, most: 200, hint: "The object id, accountId or systemuserid; never an e-mail address." },
      ],
      done: "The link is proposed",
      answer: [{ name: "Number of the link", value: "linkId", kind: "mono" }],
    }],
  }],
  actions: [
    { label: "Add a person", method: "POST", route: "/people", fields: [{ name: "name", label: "Name", kind: "text", required: true, most: 200 }], done: "The person is known now" },
    confirm,
  ],
};
