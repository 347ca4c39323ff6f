import type { Place } from "../../places/place";
import { at, by, reason, yesNo } from "../common";

export const tags: Place = {
  code: "tags",
  group: "measure",
  tab: "people",
  title: "Tags",
  lead: "Tags that were given by hand. Those by rule follow the fields; both stand in the report Portfolio by tag.",
  route: "/measures/{measure}",
  parts: [{ title: "Tags by hand", as: "table", rows: "tags", columns: [{ name: "Tag", value: "tag" }, { name: "Reason", value: "reason", kind: "words" }, by, at], empty: "No tag was given by hand." }],
  actions: [{ label: "Tag", method: "POST", route: "/measures/{measure}/tags", fields: [{ name: "tag", label: "Tag", kind: "text", required: true, most: 100 }, { name: "given", label: "What to do", kind: "choice", required: true, options: yesNo("Give it", "Take it back") }, reason], done: "The tag is changed" }],
};
