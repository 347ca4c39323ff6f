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

/** What the places of a measure stand under; the gate comes first and has the measure's own page as its first place. */
export const tabs = [
  { code: "gate", name: "Gate" },
  { code: "value", name: "Value" },
  { code: "registers", name: "Registers" },
  { code: "people", name: "People" },
  { code: "history", name: "History" },
] as const;

export type TabCode = (typeof tabs)[number]["code"];

/** One more answer that a place shows: its parts name it by `of`. */
export interface Source {
  name: string;
  route: string;
  /** Names of the filters that are sent with it, or stand in its route. */
  filters?: string[];
}

/** A file that the store makes of what the place shows. */
export interface PlaceFile {
  label: string;
  route: string;
  /** Sent besides the filters. */
  query: Record<string, string>;
  /** What it is called on the machine of whoever takes it. */
  name: (params: Params) => string;
}

/** One part of what a place shows: a table of rows, or pairs of names and values. */
export interface Part {
  title: string;
  hint?: string;
  /** The answer that it shows, by the name of its source; the first one when left out. */
  of?: string;
  as: "table" | "pairs";
  /** Of a table: the path of its rows, or what makes them. Of pairs: the path of what they tell about; the whole answer when left out. */
  rows?: string | ((data: Row) => unknown);
  /** What stands in its columns; made of the answer where the store says which there are. */
  columns: Column[] | ((data: Row) => Column[]);
  empty: string;
  /** Asked for each row of a table. */
  actions?: Action[];
  when?: (data: Row) => boolean;
}

/** A place on the page: where it stands, what it reads, what it shows, and what can be done there. */
export interface Place {
  /** Its part of the address, below its group. */
  code: string;
  /** A group of the navigation, or the page of a measure. */
  group: GroupCode | "measure";
  /** On the page of a measure: what it stands under. */
  tab?: TabCode;
  title: string;
  lead?: string;
  /** Below /api/v1; names in braces come from the address or from a filter. */
  route: string;
  /** Those that no route has in braces are sent as they are named; empty ones are left out. One that a source names goes there alone. */
  filters?: FormField[];
  /** What is said while a filter is not chosen that the route needs. */
  choose?: string;
  sources?: Source[];
  files?: PlaceFile[];
  /** Whether the route takes `after` and `count`, and answers with `next`. */
  paged?: boolean;
  parts: Part[];
  actions?: Action[];
  /** The page of one item: reached by a link, not from the navigation. */
  item?: { under: string; heading: (data: Row) => string };
}
