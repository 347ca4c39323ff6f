import { useEffect, useState } from "react";
import { replaceFilter } from "../routing/route";
import { convert, unchosen } from "./form/convert";
import type { FormField } from "./form/field";
import { FieldControl } from "./form/FieldControl";
import type { Params } from "./place";

const pause = 300;
const immediate = ["choice", "person", "measure"];

/** What a place is narrowed down to. It stands in the address, so that it can be kept and sent on. */
export function PlaceFilters({ fields, filter, params }: { fields: FormField[]; filter: URLSearchParams; params: Params }) {
  return <div className="place-filters">{fields.map((field) => <One key={field.name} field={field} value={filter.get(field.name) ?? ""} params={params} />)}</div>;
}

/** A moment goes into the address with its zone: whoever gets it elsewhere means the same one. */
function told(field: FormField, typed: string): string {
  return field.kind === "moment" ? String(convert(field, typed).value ?? "") : typed;
}

function One({ field, value, params }: { field: FormField; value: string; params: Params }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    // What is typed into a list and is none of its entries narrows nothing down.
    if (typed === value || typed.startsWith(unchosen)) {
      return undefined;
    }

    const timer = setTimeout(() => replaceFilter({ [field.name]: told(field, typed) }), immediate.includes(field.kind) ? 0 : pause);
    return () => clearTimeout(timer);
  }, [typed, value, field]);
  return <FieldControl field={field} path="" values={{ [field.name]: typed }} faults={new Map()} from={params} onWrite={(change) => setTyped(String(change[field.name] ?? ""))} />;
}
