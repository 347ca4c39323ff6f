import type { Milestone } from "../api/types";

export interface Row {
  key: string;
  isNew: boolean;
  code: string;
  name: string;
  due: string;
  forecast: string;
  done: string;
}

export type Part = "code" | "name" | "due" | "forecast" | "done";

export const fresh = (number: number): Row => ({ key: `new ${number}`, isNew: true, code: "", name: "", due: "", forecast: "", done: "" });

/** What stands, what was added, and what was typed over both. */
export function rowsOf(known: Milestone[], typed: Record<string, Partial<Row>>, added: Row[]): Row[] {
  const standing = known.map((one): Row => ({ key: one.code, isNew: false, code: one.code, name: one.name, due: one.due, forecast: one.forecast ?? "", done: one.done ?? "" }));
  return [...standing, ...added].map((row) => ({ ...row, ...typed[row.key] }));
}

/** What the store could not even read; everything else is for the store to judge. */
export function faultsOf(rows: Row[]): Map<string, string> {
  const faults = new Map<string, string>();
  for (const row of rows.filter((one) => !isEmpty(one))) {
    if (row.code.trim() === "") {
      faults.set(`${row.key} code`, "A milestone needs a code, such as M1.");
    } else if (row.isNew && rows.some((other) => other.key !== row.key && other.code.trim() === row.code.trim())) {
      faults.set(`${row.key} code`, "This code stands already. Change that row, or take another code.");
    }

    if (row.due === "") {
      faults.set(`${row.key} due`, "A milestone needs a due date.");
    }
  }

  return faults;
}

/** The milestones to send, each whole: a row replaces the milestone of its code. */
export function changesOf(known: Milestone[], rows: Row[]): Omit<Milestone, "light">[] {
  return rows.flatMap((row) => {
    const next = { code: row.code.trim(), name: row.name.trim(), due: row.due, forecast: row.forecast || null, done: row.done || null };
    const before = known.find((one) => one.code === row.key);
    const same = before && before.name === next.name && before.due === next.due && (before.forecast ?? null) === next.forecast && (before.done ?? null) === next.done;
    return same || isEmpty(row) ? [] : [next];
  });
}

function isEmpty(row: Row): boolean {
  return row.isNew && [row.code, row.name, row.due, row.forecast, row.done].every((text) => text.trim() === "");
}
