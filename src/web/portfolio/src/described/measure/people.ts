import type { Place, Row } from "../../places/place";
import { choices, wordsOf } from "../../places/words";

const hostNames = { jira: "Jira", dataverse: "Dynamics", store: "The store" };
const fieldsOf = (data: Row) => Object.entries((data.fields ?? {}) as Record<string, string>).map(([name, value]) => ({ name, value }));

/** Who holds which role, what the fields say, which work counts; and the ways to change fields and to map more work. */
export const people: Place = {
  code: "work",
  group: "measure",
  tab: "people",
  title: "People and work",
  route: "/measures/{measure}",
  parts: [
    { title: "Roles", as: "table", rows: "roles", columns: [{ name: "Role", value: (row) => wordsOf(String(row.role)) }, { name: "Person", value: "personId", kind: "person" }], empty: "Nobody holds a role." },
    { title: "Fields", as: "table", rows: fieldsOf, columns: [{ name: "Field", value: (row) => wordsOf(String(row.name)) }, { name: "Value", value: "value", kind: "words" }], empty: "No field has a value." },
    {
      title: "All work items",
      as: "table",
      rows: "workItems",
      columns: [{ name: "Work item", value: "title" }, { name: "Where", value: "host", words: hostNames }, { name: "Key there", value: "externalKey", kind: "mono" }, { name: "Gate", value: "gate" }, { name: "Criterion", value: "criterion" }, { name: "Completed", value: "completed", kind: "yesno" }],
      empty: "No work item is mapped.",
    },
  ],
  actions: [
    {
      label: "Change fields",
      lead: "Only what you change is sent. A change after approvals were given voids those that saw something else.",
      method: "POST",
      route: "/measures/{measure}/fields",
      fields: [{ name: "fields", label: "Fields", kind: "rows", one: "field", required: true, from: fieldsOf, fields: [{ name: "name", label: "Field", kind: "text", required: true, most: 100 }, { name: "value", label: "Value", kind: "text" }] }],
      body: (body, row) => {
        const before = (row.fields ?? {}) as Record<string, string>;
        const rows = body.fields as { name: string; value?: string | null }[];
        const after = new Map(rows.map(({ name, value }): [string, string] => [name, value ?? ""]));
        // A row that was taken out loses its value, as one that was emptied does.
        const removed = Object.keys(before).filter((name) => !after.has(name)).map((name): [string, string] => [name, ""]);
        return { fields: Object.fromEntries([...after, ...removed].filter(([name, value]) => (before[name] ?? "") !== value)) };
      },
      done: "The fields are changed",
    },
    {
      label: "Map work items",
      method: "POST",
      route: "/measures/{measure}/workitems",
      fields: [{
        name: "workItems", label: "Work items", kind: "rows", one: "work item", required: true,
        fields: [
          { name: "host", label: "Where", kind: "choice", required: true, options: choices(["jira", "dataverse", "store"], hostNames) },
          { name: "externalKey", label: "Issue key", kind: "text", required: true, most: 200, when: (values) => values.host === "jira" },
          { name: "title", label: "Title", kind: "text", required: true, most: 200 },
          { name: "gate", label: "Gate", kind: "text", required: true, most: 50 },
          { name: "criterion", label: "Criterion that it waits for", kind: "text", most: 100 },
        ],
      }],
      done: "The work items are mapped",
    },
  ],
};
