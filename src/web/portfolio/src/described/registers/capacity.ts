import type { Column } from "../../places/cells/column";
import type { FormField } from "../../places/form/field";
import type { Part, Place, Row } from "../../places/place";
import { choices } from "../../places/words";
import { at, by, inner, nested, reason, register, whenIs } from "../common";

const skillOptions = { route: "/skills", value: "code", label: (row: Row) => `${String(row.name)} (${String(row.code)})` };
const skill: Column = { name: "Skill", value: (row) => row.name ?? row.skill };
const month: Column = { name: "Month", value: "month", kind: "month" };
const number = (name: string, value: string): Column => ({ name, value, kind: "number" });
const competing: Column = { name: "Who competes", value: (row) => ((row.competing ?? []) as Row[]).map((one) => `${String(one.measure)}${one.hours === undefined ? "" : `: ${String(one.hours)} hours`}`), kind: "list" };
const load: Column[] = [skill, month, number("Offered", "offered"), number("Needed", "needed"), number("Free", "free"), number("Missing", "overload"), competing];
const monthField: FormField = { name: "month", label: "Month", kind: "month", required: true };
const hours: FormField = { name: "hours", label: "Hours", kind: "number", required: true };

export const capacity: Place = {
  code: "capacity",
  group: "measure",
  tab: "registers",
  title: "Capacity",
  route: "/measures/{measure}/capacity",
  parts: [
    { title: "What it needs of people", as: "table", columns: [skill, month, number("Hours", "hours"), number("Offered to all", "offered"), number("Needed by all", "needed"), { name: "Covered", value: "covered", kind: "yesno" }, competing], empty: "It has not said what it needs." },
    {
      title: "Last check",
      as: "pairs",
      rows: "check",
      empty: "It has not been checked yet.",
      columns: [{ name: "Covered", value: "covered", kind: "yesno" }, { name: "Outdated", value: "outdated", kind: "yesno" }, at, by, { name: "Gaps", value: (row) => (row.gaps as Row[]).map((gap) => `${String(gap.skill)} in ${String(gap.month)}: ${String(gap.missing)} hours are missing`), kind: "list" }],
    },
    register,
  ],
  actions: [
    {
      label: "Say what is needed",
      lead: "Hours of a skill in a month. Nought takes one out.",
      method: "POST",
      route: "/measures/{measure}/needs",
      fields: [{ name: "needs", label: "Needs", kind: "rows", one: "need", required: true, from: "items", fields: [{ name: "skill", label: "Skill", kind: "choice", required: true, options: skillOptions }, monthField, hours] }, reason],
      done: "The needs are entered",
    },
    { label: "Check", lead: "Asks whether everything is covered from this month on.", method: "POST", route: "/measures/{measure}/capacity/check", fields: [], body: () => ({}), done: "Checked", answer: [{ name: "Covered", value: "covered", kind: "yesno" }] },
  ],
};

const list = (title: string, of: string, empty: string): Part => ({ title, of, as: "table", columns: load, empty });

export const allCapacity: Place = {
  code: "capacity",
  group: "registers",
  title: "Capacity",
  lead: "Who offers which skill, what the measures need of it, and where that is too much.",
  route: "/skills",
  filters: [{ name: "from", label: "From month", kind: "month" }, { name: "months", label: "Months", kind: "number" }],
  sources: [
    { name: "overload", route: "/capacity/overload", filters: ["from", "months"] },
    { name: "scarce", route: "/capacity/scarce" },
    { name: "load", route: "/capacity", filters: ["from", "months"] },
  ],
  parts: [
    { title: "Skills", as: "table", columns: [{ name: "Skill", value: "name" }, { name: "Code", value: "code", kind: "mono" }, { name: "Offered by", value: (row) => [...new Set((row.capacity as Row[]).map((one) => nested(one, "person").name ?? one.name ?? one.resource))], kind: "list" }], empty: "No skill yet. Add those that measures need.", actions: [{
      label: "Enter supply",
      lead: "Hours that a person or team offers. Nought takes a month out.",
      method: "POST",
      route: "/skills/{code}/capacity",
      fields: [
        { name: "resource.code", label: "Code of the person or team", kind: "text", required: true, most: 50 },
        { name: "resource.kind", label: "Who", kind: "choice", required: true, options: choices(["Person", "Team"]) },
        { name: "resource.personId", label: "Person", kind: "person", required: true, when: whenIs("resource.kind", "Person") },
        { name: "resource.name", label: "Name of the team", kind: "text", required: true, most: 200, when: whenIs("resource.kind", "Team") },
        { name: "months", label: "Months", kind: "rows", one: "month", required: true, fields: [monthField, hours] },
        reason,
      ],
      done: "The supply is entered",
    }] },
    list("Overload", "overload", "Nobody needs more than is offered."),
    { ...list("Scarce skills", "scarce", "No skill is scarce."), columns: [skill, { name: "Worst month", value: "month", kind: "month" }, { name: "Percent taken", value: (row) => row.percent ?? "nothing is offered", kind: "number" }, ...load.slice(2)] },
    { title: "Supply", as: "table", rows: (data) => inner(data, "items", "capacity"), columns: [{ name: "Skill", value: "of.name" }, { name: "Who", value: (row) => nested(row, "person").name ?? row.name }, { name: "Kind", value: "kind" }, month, number("Hours", "hours")], empty: "Nobody offers anything." },
    list("By month", "load", "Nothing is offered or needed."),
  ],
  actions: [{ label: "Add a skill", method: "POST", route: "/skills", fields: [{ name: "code", label: "Code", kind: "text", required: true, most: 50 }, { name: "name", label: "Name", kind: "text", required: true, most: 200 }], done: "The skill is known" }],
};
