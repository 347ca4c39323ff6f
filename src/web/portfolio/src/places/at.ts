import type { Params, Row } from "./place";

/** The value at a path such as `fields.customer.value`; undefined where the way ends. */
export function at(from: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => (typeof value === "object" && value !== null ? (value as Row)[name] : undefined), from);
}

export function textAt(from: unknown, path: string): string {
  const value = at(from, path);
  return value === null || value === undefined ? "" : String(value);
}

/** A route with its names in braces filled in, from the first that knows them; null while one is not known. */
export function fill(route: string, ...from: (Params | Row)[]): string | null {
  let isKnown = true;
  const filled = route.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = from.map((one) => textAt(one, name)).find((text) => text !== "");
    isKnown &&= value !== undefined;
    return encodeURIComponent(value ?? "");
  });
  return isKnown ? filled : null;
}

/** The names that stand in braces. */
export function namesIn(route: string): string[] {
  return [...route.matchAll(/\{([^}]+)\}/g)].map((found) => found[1]!);
}

export function rowsOf(data: Row, rows: string | ((data: Row) => unknown) | undefined): Row[] {
  const found = typeof rows === "function" ? rows(data) : at(data, rows ?? "items");
  return Array.isArray(found) ? (found as Row[]) : [];
}
