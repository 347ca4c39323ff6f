import type { Column } from "../places/cells/column";
import type { FormField, Option, Values } from "../places/form/field";
import type { Part, Row } from "../places/place";
import { choices } from "../places/words";

/** What many places ask for and show alike. */
export const reason: FormField = { name: "reason", label: "Reason", kind: "long", required: true };
export const currency: FormField = { name: "currency", label: "Currency", kind: "text", required: true, most: 3, hint: "Three capital letters, such as EUR." };
export const code: FormField = { name: "code", label: "Code", kind: "text", required: true, most: 50, hint: "Short, such as R1. The same code again changes what stands under it." };
export const valueKinds = choices(["Savings", "EBITDA", "Revenue", "CostControl", "Margin", "Retention"]);
export const measureRef: FormField = { name: "measureId", label: "Measure", kind: "measure", required: true };

export const measureLink: Column = { name: "Measure", value: "measure", kind: "measure" };
export const entry: Column = { name: "Entry", value: "ledgerNumber", kind: "number" };
export const by: Column = { name: "By", value: "by", kind: "person" };
export const at: Column = { name: "When", value: "at", kind: "moment" };

export const isOf = (name: string, ...wanted: string[]) => (row: Row) => wanted.includes(String(row[name]));
export const whenIs = (name: string, value: string) => (values: Values) => values[name] === value;
export const yesNo = (yes: string, no: string): Option[] => [{ value: true, label: yes }, { value: false, label: no }];

/** Rows within rows, each with what stands around it under `of`. */
export function inner(data: Row, list: string, within: string): Row[] {
  return ((data[list] ?? []) as Row[]).flatMap((of) => ((of[within] ?? []) as Row[]).map((row) => ({ ...row, of })));
}

/** Reading an answer or a part of it by its name. */
export const nested = (row: Row, name: string): Row => (row[name] ?? {}) as Row;

/** What a register says of itself, as a gate reads it. */
export const register: Part = {
  title: "What a gate sees",
  hint: "A gate that asks for this register is open only when nothing here is.",
  as: "pairs",
  rows: "register",
  empty: "Nothing.",
  columns: [
    { name: "Open", value: (row) => { const open = row.open as string[]; return open.length === 0 ? ["Nothing is open."] : open; }, kind: "list" },
    { name: "Looked through", value: "reviewedAt", kind: "moment" },
    { name: "By", value: "reviewedBy", kind: "person" },
    { name: "As", value: "reviewedByRoles", kind: "list" },
    { name: "Said", value: "comment", kind: "words" },
  ],
};
