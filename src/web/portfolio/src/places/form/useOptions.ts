import { useMemo } from "react";
import { useQuery } from "../../api/useQuery";
import { fill, rowsOf, textAt } from "../at";
import type { Row } from "../place";
import type { FormField, Option } from "./field";

/** The options of a choice: told with it, or read from the store. */
export function useOptions(options: FormField["options"], from: Row): { options: Option[]; isKnown: boolean } {
  const asked = options && !Array.isArray(options) ? options : null;
  const { data } = useQuery<Row>(asked ? fill(asked.route, from) : null, 0);
  return useMemo(() => {
    if (!asked) {
      return { options: Array.isArray(options) ? options : [], isKnown: true };
    }

    return { options: data ? rowsOf(data, asked.items).map((row) => ({ value: textAt(row, asked.value), label: asked.label(row) })) : [], isKnown: data !== null };
  }, [asked, options, data]);
}
