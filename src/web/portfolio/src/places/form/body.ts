import { at } from "../at";
import type { Row } from "../place";
import type { Action } from "./action";
import { convert, plainNumber } from "./convert";
import type { FormField, Values } from "./field";

export type Faults = Map<string, string>;

/** What stands in a form at first. */
export function firstValues(fields: readonly FormField[], row: Row): Values {
  return Object.fromEntries(fields.map((field) => {
    const found = typeof field.from === "function" ? field.from(row) : field.from ? at(row, field.from) : undefined;
    if (field.kind === "rows") {
      return [field.name, Array.isArray(found) ? found.map((one: Row) => firstValues((field.fields ?? []).map((inner) => ({ ...inner, from: inner.from ?? inner.name })), one)) : []];
    }

    return [field.name, found === null || found === undefined ? "" : field.kind === "moment" ? String(found).slice(0, 16) : field.kind === "number" ? plainNumber(String(found)) : String(found)];
  }));
}

/** What the fields make together, and what of it cannot be read, each fault by the path of its field. */
export function bodyOf(fields: readonly FormField[], values: Values, first: Values | null, emptied: "" | null, path = ""): { body: Row; faults: Faults } {
  const body: Row = {};
  const faults: Faults = new Map();
  for (const field of fields.filter((one) => one.when?.(values) ?? true)) {
    const typed = values[field.name] ?? "";
    if (typeof typed !== "string") {
      const rows = typed.map((row, index) => bodyOf(field.fields ?? [], row, null, emptied, `${path}${field.name}.${index}.`));
      rows.forEach((row) => row.faults.forEach((fault, name) => faults.set(name, fault)));
      if (field.required && rows.length === 0) {
        faults.set(path + field.name, `Add ${field.one ?? "one"} at least.`);
      }

      write(body, field.name, rows.map((row) => row.body));
      continue;
    }

    const { value, fault } = convert(field, typed);
    const isChanged = first === null || typed.trim() !== String(first[field.name] ?? "").trim();
    if (fault !== undefined) {
      faults.set(path + field.name, fault);
    } else if (value !== undefined && isChanged) {
      write(body, field.name, value);
    } else if (value === undefined && first !== null && isChanged) {
      write(body, field.name, emptied);
    }
  }

  return { body, faults };
}

export function requestOf(action: Action, values: Values, first: Values, row: Row): { body: unknown; isSame: boolean; faults: Faults } {
  const { body, faults } = bodyOf(action.fields, values, action.changed ? first : null, action.changed?.emptied ?? null);
  const isSame = action.changed !== undefined && Object.keys(body).length === 0;
  return { body: action.body ? action.body(body, row, values) : body, isSame, faults };
}

function write(body: Row, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop()!;
  const place = names.reduce<Row>((inner, name) => (inner[name] ??= {}) as Row, body);
  place[last] = value;
}
