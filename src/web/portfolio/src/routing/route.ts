import { useSyncExternalStore } from "react";

export interface Route {
  /** First part of the path: "" (overview), "value", "waiting", "breaches", "measures". */
  view: string;
  id: string | null;
  filter: URLSearchParams;
}

function subscribe(told: () => void): () => void {
  window.addEventListener("hashchange", told);
  return () => window.removeEventListener("hashchange", told);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", id = null] = path.split("/", 2);
  return { view, id: id ? decodeURIComponent(id) : null, filter: new URLSearchParams(search) };
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
