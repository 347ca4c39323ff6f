import type { Row } from "../place";

export interface Option {
  value: string | number | boolean;
  label: string;
}

/** Options that the store knows: a list of an answer. */
export interface OptionsFrom {
  route: string;
  /** Another route with more of them; what is in both counts once. */
  and?: string;
  /** Path of the list, or what makes it; `items` when left out. */
  items?: string | ((data: Row) => unknown);
  value: string;
  label: (row: Row) => string;
}

export type FieldKind = "text" | "long" | "yaml" | "number" | "money" | "date" | "moment" | "month" | "choice" | "person" | "measure" | "rows";

/** What is typed: texts by the name of the field, and rows of them. */
export interface Values {
  [name: string]: string | Values[];
}

/** One field of a form or of a filter. */
export interface FormField {
  /** Where its value goes in the body, such as `fields.customer`. */
  name: string;
  label: string;
  kind: FieldKind;
  required?: boolean;
  hint?: string;
  /** What stands there at first: a path of the row, or what is made of the row. */
  from?: string | ((row: Row) => unknown);
  options?: Option[] | OptionsFrom;
  /** Of money and numbers: the API takes them as texts. */
  asText?: boolean;
  /** Of rows: the fields of one, and what one is called. */
  fields?: FormField[];
  one?: string;
  /** Only asked for while this holds. */
  when?: (values: Values) => boolean;
  most?: number;
}
