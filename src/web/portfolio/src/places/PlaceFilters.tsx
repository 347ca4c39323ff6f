import { useEffect, useState } from "react";
import { replaceFilter } from "../routing/route";
import type { FormField } from "./form/field";
import { FieldControl } from "./form/FieldControl";

const pause = 300;

/** What a place is narrowed down to. It stands in the address, so that it can be kept and sent on. */
export function PlaceFilters({ fields, filter }: { fields: FormField[]; filter: URLSearchParams }) {
  return <div className="place-filters">{fields.map((field) => <One key={field.name} field={field} value={filter.get(field.name) ?? ""} />)}</div>;
}

function One({ field, value }: { field: FormField; value: string }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) {
      return undefined;
    }

    const timer = setTimeout(() => replaceFilter({ [field.name]: typed }), field.kind === "choice" ? 0 : pause);
    return () => clearTimeout(timer);
  }, [typed, value, field]);
  return <FieldControl field={field} path="" values={{ [field.name]: typed }} faults={new Map()} from={{}} onWrite={(change) => setTyped(String(change[field.name] ?? ""))} />;
}
