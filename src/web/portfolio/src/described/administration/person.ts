import type { Place } from "../../places/place";
import { measureLink } from "../common";

/** What one person holds on measures, and answers for. */
export const personRoles: Place = {
  code: "person",
  group: "administration",
  title: "What a person holds",
  route: "/people/{id}/roles",
  item: { under: "people", heading: () => "What a person holds" },
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
  }],
};
