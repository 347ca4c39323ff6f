import type { Place } from "../../places/place";
import { measureLink } from "../common";
import { kindWords } from "../../waiting/words";

export const reminders: Place = {
  code: "reminders",
  group: "portfolio",
  title: "Reminders",
  lead: "What has waited for so long that its person is reminded, by the cadence of the settings. Whoever sends reminders asks for what fell due since the last time.",
  route: "/waiting/reminders",
  filters: [
    { name: "after", label: "Fell due after", kind: "moment" },
    { name: "at", label: "As of", kind: "moment" },
    { name: "mine", label: "Whose", kind: "choice", options: [{ value: "true", label: "Only mine" }] },
  ],
  parts: [{
    title: "Reminders due",
    as: "table",
    columns: [
      { name: "Whom", value: (row) => (row.person as { name: string } | null)?.name ?? `Nobody is ${String(row.role ?? "named")}` },
      { name: "As", value: "role" },
      measureLink,
      { name: "Kind", value: "kind", words: kindWords },
      { name: "What", value: "text", kind: "words" },
      { name: "Waits since", value: "since", kind: "moment" },
      { name: "Reminder", value: "reminder", kind: "number" },
      { name: "Due", value: "dueAt", kind: "moment" },
    ],
    empty: "Nobody is to be reminded.",
  }],
};
