import { useMemo, useState } from "react";
import type { Effect, May } from "../api/types";
import { readAmount } from "./amount";
import { nextMonth, thisMonth } from "./month";
import { readBlock } from "./paste";

export const columns = ["plan", "forecast", "actual"] as const;
export type Column = (typeof columns)[number];
type Change = { period: string } & Partial<Record<Column, number>>;

export interface EffectDraft {
  periods: string[];
  textOf: (period: string, column: Column) => string;
  faultOf: (period: string, column: Column) => string | null;
  isChanged: (period: string, column: Column) => boolean;
  write: (period: string, column: Column, text: string) => void;
  paste: (period: string, column: Column, text: string) => string;
  addMonths: (from: string, number: number) => void;
  changes: Change[];
  faults: number;
}

const key = (period: string, column: Column) => `${period} ${column}`;
const shown = (amount: number | null | undefined) => (amount === null || amount === undefined ? "" : amount.toFixed(2));

/** What somebody has typed over the figures of one kind and currency. What changes meanwhile elsewhere shows through where nothing was typed. */
export function useEffectDraft(rows: Effect[], may: May): EffectDraft {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [extra, setExtra] = useState<readonly string[]>([]);
  const known = useMemo(() => new Map(rows.map((row) => [row.period, row])), [rows]);
  // A month that something was typed into stays, also when the figures beneath become those of another currency.
  const periods = useMemo(() => {
    const months = [...new Set([...known.keys(), ...extra, ...[...typed.keys()].map((one) => one.split(" ")[0]!)])].sort();
    return months.length === 0 ? [nextMonth(thisMonth())] : months;
  }, [known, extra, typed]);
  const before = (period: string, column: Column) => shown(known.get(period)?.[column]);
  const textOf = (period: string, column: Column) => typed.get(key(period, column)) ?? before(period, column);

  const judge = (period: string, column: Column): { value?: number; fault: string | null } => {
    const text = typed.get(key(period, column));
    if (text === undefined || text.trim() === before(period, column)) {
      return { fault: null };
    }

    if (text.trim() === "") {
      return { fault: before(period, column) === "" ? null : "A value cannot be taken away. Give 0 instead." };
    }

    const { value, fault } = readAmount(text);
    return fault !== undefined ? { fault } : value === (known.get(period)?.[column] ?? null) ? { fault: null } : { value, fault: null };
  };

  const changes: Change[] = [];
  let faults = 0;
  for (const period of periods) {
    const change: Change = { period };
    for (const column of columns) {
      const { value, fault } = judge(period, column);
      faults += fault ? 1 : 0;
      if (value !== undefined) {
        change[column] = value;
      }
    }

    if (columns.some((column) => change[column] !== undefined)) {
      changes.push(change);
    }
  }

  return {
    periods,
    textOf,
    faultOf: (period, column) => judge(period, column).fault,
    isChanged: (period, column) => judge(period, column).value !== undefined,
    write: (period, column, text) => setTyped((all) => new Map(all).set(key(period, column), text)),
    addMonths: (from, number) => setExtra((all) => [...all, ...periods, ...[...Array(number).keys()].map((by) => nextMonth(from, by))]),
    paste: (period, column, text) => {
      const { rows: pasted } = readBlock(text, period);
      const next = new Map(typed);
      const first = columns.indexOf(column);
      let [taken, left] = [0, 0];
      for (const row of pasted) {
        row.cells.forEach((cell, index) => {
          const target = columns[first + index];
          if (cell === "") {
            return;
          }

          if (target === undefined || may[target]) {
            left++;
          } else {
            next.set(key(row.period, target), cell);
            taken++;
          }
        });
      }

      setTyped(next);
      setExtra((all) => [...all, ...pasted.map((row) => row.period)]);
      return `${taken} ${taken === 1 ? "value" : "values"} pasted${left === 0 ? "." : `; ${left} left out, because ${left === 1 ? "it fell" : "they fell"} where you cannot write.`}`;
    },
    changes,
    faults,
  };
}
