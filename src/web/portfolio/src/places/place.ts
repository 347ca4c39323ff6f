import type { Action } from "./form/action";
import type { FormField } from "./form/field";
import type { Column } from "./cells/column";

/** One object of an answer. */
export type Row = Record<string, unknown>;
/** What the address names: `measure` on a measure's tabs, `id` on the page of one item. */
export type Params = Readonly<Record<string, string>>;

export const groups = [
  { code: "portfolio", name: "Portfolio" },
  { code: "intake", name: "Intake" },
  { code: "registers", name: "Registers" },
  { code: "value", name: "Value" },
  { code: "reports", name: "Reports" },
  { code: "administration", name: "Administration" },
] as const;

export type GroupCode = (typeof groups)[number]["code"];

/** One part of what a place shows: a table of rows, or pairs of names and values. */
export interface Part {
  title: string;
  hint?: string;
  as: "table" | "pairs";
  /** Of a table: the path of its rows, or what makes them. Of pairs: the path of what they tell about; the whole answer when left out. */
  rows?: string | ((data: Row) => unknown);
  columns: Column[];
  empty: string;
  /** Asked for each row of a table. */
  actions?: Action[];
  when?: (data: Row) => boolean;
}

/** A place on the page: where it stands, what it reads, what it shows, and what can be done there. */
export interface Place {
  /** Its part of the address, below its group. */
  code: string;
  /** A group of the navigation, or a tab of the measure's page. */
  group: GroupCode | "measure";
  title: string;
  lead?: string;
  /** Below /api/v1; names in braces come from the address. */
  route: string;
  /** Sent as they are named; empty ones are left out. */
  filters?: FormField[];
  /** Whether the route takes `after` and `count`, and answers with `next`. */
  paged?: boolean;
  parts: Part[];
  actions?: Action[];
  /** The page of one item: reached by a link, not from the navigation. */
  item?: { under: string; heading: (data: Row) => string };
}
