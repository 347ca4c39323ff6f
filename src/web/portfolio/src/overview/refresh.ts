import type { ApiClient } from "../api/client";
import type { Line } from "../api/types";
import type { ListFilter } from "./usePages";

const mostSingly = 50;

/** In a long list only the rows that changed are read again; those that no longer fit the filter leave. */
export async function refresh(api: ApiClient, items: Line[], changed: Set<string>, filter: ListFilter): Promise<Line[]> {
  const wanted = items.filter((line) => changed.has(line.id)).slice(0, mostSingly);
  const read = await Promise.all(wanted.map((line) => api.get<Line>(`/portfolio/measures/${encodeURIComponent(line.id)}`)));
  const fresh = new Map(read.map((line) => [line.id, line]));
  return items.map((line) => fresh.get(line.id) ?? line).filter((line) => !fresh.has(line.id) || fits(line, filter));
}

function fits(line: Line, filter: ListFilter): boolean {
  const same = (wanted: string | null | undefined, is: string) => !wanted || wanted === is;
  return same(filter.gate, line.gate ?? "none") && same(filter.implementation, line.implementation) && same(filter.potential, line.potential) && same(filter.state, line.state);
}
