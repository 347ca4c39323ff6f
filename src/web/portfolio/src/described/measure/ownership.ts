import type { Place } from "../../places/place";
import { entry } from "../common";

const systems = { crm: "CRM", jira: "Jira", dataverse: "Dynamics", store: "The store" };

export const ownership: Place = {
  code: "ownership",
  group: "measure",
  tab: "people",
  title: "Ownership map",
  lead: "Each field, the system that owns it, and the last value that was seen there.",
  route: "/measures/{measure}/ownership",
  parts: [{
    title: "Who owns what",
    as: "table",
    columns: [{ name: "Field", value: "field" }, { name: "System of record", value: "system", words: systems }, { name: "Governs", value: "governs", kind: "yesno" }, { name: "Value", value: "value", kind: "words" }, { name: "Seen", value: "seenAt", kind: "moment" }, { name: "By", value: "by", kind: "person" }, entry],
    empty: "No field is known.",
  }],
};
