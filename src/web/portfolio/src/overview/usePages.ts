import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiClient } from "../api/client";
import type { Change } from "../api/live";
import { query } from "../api/client";
import { Problem } from "../api/problem";
import type { Line, Page } from "../api/types";
import { useSession } from "../session/SessionContext";
import { refresh } from "./refresh";

const pageSize = 100;
const mostAtOnce = 1000;
const pause = 5000;

export type ListFilter = Record<string, string | null>;

export interface Pages {
  items: Line[];
  hasMore: boolean;
  /** Whether the first answer to this question has come. */
  known: boolean;
  problem: Problem | null;
  more: () => void;
}

interface State {
  items: Line[];
  next: string | null;
  problem: Problem | null;
  known: boolean;
  filter: string;
}

/** A list that is read page by page as it is scrolled. A change elsewhere is read again while what stands stays visible. */
export function usePages(filter: ListFilter, last: Change | null): Pages {
  const { api } = useSession();
  const asked = JSON.stringify(filter);
  const [state, setState] = useState<State>({ items: [], next: null, problem: null, known: false, filter: asked });
  const current = useRef(state);
  const asking = useRef(false);
  const enqueue = useRef<(work: () => Promise<Partial<State>>) => void>(() => undefined);

  useEffect(() => {
    const abort = new AbortController();
    let line = Promise.resolve();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (change: Partial<State>) => {
      if (!abort.signal.aborted) {
        current.current = { ...current.current, problem: null, known: true, filter: asked, ...change };
        setState(current.current);
      }
    };
    // One after the other: no answer overtakes another, none is given up half-way.
    enqueue.current = (work) => {
      line = line.then(() => (abort.signal.aborted ? {} : work())).then(show, (fault: unknown) => {
        const problem = Problem.of(fault);
        show({ problem });
        if (problem.mayPass && !abort.signal.aborted) {
          clearTimeout(timer);
          timer = setTimeout(() => enqueue.current(() => read(api, asked, [], null, Math.max(pageSize, current.current.filter === asked ? current.current.items.length : 0), abort.signal)), pause);
        }
      });
    };
    asking.current = false;
    enqueue.current(() => read(api, asked, [], null, pageSize, abort.signal));
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, asked]);

  useEffect(() => {
    if (last) {
      enqueue.current(async () => {
        const { items } = current.current;
        return items.length > mostAtOnce && last.measures
          ? { items: await refresh(api, items, last.measures, JSON.parse(asked) as ListFilter) }
          : read(api, asked, [], null, Math.max(pageSize, items.length));
      });
    }
  }, [api, last]);

  const more = useCallback(() => {
    if (!asking.current && current.current.next !== null) {
      asking.current = true;
      enqueue.current(async () => {
        try {
          const { items, next } = current.current;
          return next === null ? {} : await read(api, asked, items, next, items.length + pageSize);
        } finally {
          asking.current = false;
        }
      });
    }
  }, [api, asked]);
  return { items: state.items, hasMore: state.next !== null, known: state.known && state.filter === asked, problem: state.problem, more };
}

async function read(api: ApiClient, asked: string, before: Line[], next: string | null, wanted: number, signal?: AbortSignal): Promise<Partial<State>> {
  let items = before;
  let after = next;
  do {
    const count = Math.min(mostAtOnce, Math.max(pageSize, wanted - items.length));
    const page: Page<Line> = await api.get<Page<Line>>(`/portfolio/measures${query({ ...(JSON.parse(asked) as ListFilter), after, count })}`, signal);
    // A measure that has moved past the end of the page before stands in the list already.
    const shown = new Set(items.map((line) => line.id));
    items = [...items, ...page.items.filter((line) => !shown.has(line.id))];
    after = page.next ?? null;
  } while (after !== null && items.length < wanted);
  return { items, next: after };
}
