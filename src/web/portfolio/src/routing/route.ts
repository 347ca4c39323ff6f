import { useMemo, useSyncExternalStore } from "react";

export interface Route {
  /** First part of the path: "" (overview), "waiting", "breaches", "measures", or a group of places. */
  view: string;
  /** Second part: a measure's id, or the code of a place. */
  id: string | null;
  /** Third part: a tab of the measure, or the id of the item that a place shows. */
  part: string | null;
  filter: URLSearchParams;
}

function subscribe(told: () => void): () => void {
  window.addEventListener("hashchange", told);
  return () => window.removeEventListener("hashchange", told);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", id, part] = path.split("/", 3);
  return useMemo(() => ({ view, id: id ? decoded(id) : null, part: part ? decoded(part) : null, filter: new URLSearchParams(search) }), [view, id, part, search]);
}

/** Address of the overview with a filter changed; a null value takes the filter away. */
export function withFilter(filter: URLSearchParams, change: Record<string, string | null>, view = ""): string {
  const next = new URLSearchParams(filter);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }

  const text = next.toString();
  return `#/${view}${text ? `?${text}` : ""}`;
}

export function measureAddress(id: string): string {
  return `#/measures/${encodeURIComponent(id)}`;
}

/** Where a place stands, or one item of it. */
export function placeAddress(group: string, code: string, item?: string): string {
  return `#/${group}/${encodeURIComponent(code)}${item === undefined ? "" : `/${encodeURIComponent(item)}`}`;
}

/** Changes the filter of what is shown now, without a step in the browser's history for each letter. */
export function replaceFilter(change: Record<string, string | null>): void {
  const [path = "", search = ""] = window.location.hash.replace(/^#\/?/, "").split("?", 2);
  window.history.replaceState(null, "", withFilter(new URLSearchParams(search), change, path));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    // An address that was cut or mistyped names nothing.
    return null;
  }
}
