import type { Column } from "./cells/column";
import type { Part, Row } from "./place";

/** The columns of a part, told with it or made of what the store answered. */
export function columnsOf(part: Part, data: Row): Column[] {
  return typeof part.columns === "function" ? part.columns(data) : part.columns;
}
