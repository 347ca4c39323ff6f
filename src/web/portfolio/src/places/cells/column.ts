import type { Row } from "../place";

export type Kind =
  | "text" | "words" | "state" | "date" | "moment" | "month" | "number" | "money" | "person" | "light" | "degree" | "list" | "yesno" | "measure" | "link" | "mono" | "values" | "details";

/** One column of a table, or one line of pairs. */
export interface Column {
  name: string;
  /** A path in the row, or what is made of the row. `data` is the whole answer. */
  value: string | ((row: Row, data: Row) => unknown);
  /** Text when left out. */
  kind?: Kind | ((row: Row) => Kind);
  /** Of money: the path of the currency. */
  currency?: string;
  /** Of a measure: the path of its id. */
  id?: string;
  /** Of a link: where it leads; no link where it is null. */
  address?: (row: Row) => string | null;
  /** Codes in words, of text, states and lists. */
  words?: Record<string, string>;
}
