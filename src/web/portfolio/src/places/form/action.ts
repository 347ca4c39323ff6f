import type { Column } from "../cells/column";
import type { Part, Row } from "../place";
import type { FormField, Values } from "./field";

/** What somebody can do at a place. Who may is for the store to say, by its refusal. */
export interface Action {
  label: string;
  /** What it means, above the form. */
  lead?: string;
  /** What GET asks for is only shown; its body is sent as the query. */
  method: "POST" | "GET";
  /** Below /api/v1; names in braces come from the row, the address or the form. */
  route: string;
  fields: FormField[];
  /** Sends the one field of the form as it is, not as JSON. */
  text?: "application/yaml";
  /** Only what was changed is sent; what was emptied goes as this. */
  changed?: { emptied: "" | null };
  /** The body, where it is not what the fields make. */
  body?: (body: Row, row: Row, values: Values) => unknown;
  /** Whether it makes sense now. */
  when?: (row: Row) => boolean;
  /** What is said afterwards, before the ledger entry. */
  done: string;
  /** What of the answer is shown: somebody needs it, and it may be shown only once. */
  answer?: Column[];
  /** Shown beneath the form, which stays: what was typed can be corrected and sent again. Nothing is stored. */
  result?: { part: Part; said: (answer: Row) => string };
}
