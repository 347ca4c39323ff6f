import { useMemo } from "react";
import { useQuery } from "../../api/useQuery";
import { fill, rowsOf, textAt } from "../at";
import type { Row } from "../place";
import type { FormField, Option } from "./field";

/** The options of a choice: told with it, or read from the store. */
export function useOptions(options: FormField["options"], from: Row): { options: Option[]; isKnown: boolean } {
  const asked = options && !Array.isArray(options) ? options : null;
  const { data } = useQuery<Row>(asked ? fill(asked.route, from) : null, 0);
  const { data: more } = useQuery<Row>(asked?.and ? fill(asked.and, from) : null, 0);
  return useMemo(() => {
    if (!asked) {
      return { options: Array.isArray(options) ? options : [], isKnown: true };
    }

    const found = [data, more].flatMap((answer) => (answer ? rowsOf(answer, asked.items) : []));
    const known = new Map(found.map((row) => [textAt(row, asked.value), asked.label(row)]));
    return { options: [...known].map(([value, label]) => ({ value, label })), isKnown: data !== null && (!asked.and || more !== null) };
  }, [asked, options, data, more]);
}
