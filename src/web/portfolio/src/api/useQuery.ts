import { useEffect, useRef, useState } from "react";
import type { ApiClient } from "./client";
import { Problem } from "./problem";
import { useSession } from "../session/SessionContext";

export interface Answer<T> {
  data: T | null;
  problem: Problem | null;
}

export interface Query<T> {
  data: T | null;
  problem: Problem | null;
  loading: boolean;
}

/**
 * Reads again whenever `path` or `version` changes. What stood before stays visible until the new answer is there; a change
 * that comes while an answer is under way is read after it, so that a busy store never keeps the page from showing anything.
 */
export function useQuery<T>(path: string | null, version: number): Query<T> {
  return useRead(path, version, one<T>);
}

/** Several routes at once, each with its own answer or its own "no". */
export function useQueries<T>(paths: Record<string, string>, version: number): Query<Record<string, Answer<T>>> {
  return useRead(JSON.stringify(paths), version, several<T>);
}

function one<T>(api: ApiClient, path: string, signal: AbortSignal): Promise<T> {
  return api.get<T>(path, signal);
}

async function several<T>(api: ApiClient, paths: string, signal: AbortSignal): Promise<Record<string, Answer<T>>> {
  const read = async ([name, path]: [string, string]): Promise<[string, Answer<T>]> => {
    try {
      return [name, { data: await api.get<T>(path, signal), problem: null }];
    } catch (fault) {
      signal.throwIfAborted();
      return [name, { data: null, problem: Problem.of(fault) }];
    }
  };
  return Object.fromEntries(await Promise.all(Object.entries(JSON.parse(paths) as Record<string, string>).map(read)));
}

function useRead<T>(path: string | null, version: number, read: (api: ApiClient, path: string, signal: AbortSignal) => Promise<T>): Query<T> {
  const { api } = useSession();
  const [state, setState] = useState<Query<T> & { path: string | null }>({ data: null, problem: null, loading: path !== null, path });
  const again = useRef<() => void>(() => undefined);
  const seen = useRef(version);

  useEffect(() => {
    if (path === null) {
      return undefined;
    }

    const abort = new AbortController();
    let running = false;
    let changed = false;
    const run = async () => {
      if (running) {
        changed = true;
        return;
      }

      running = true;
      do {
        changed = false;
        setState((before) => ({ ...(before.path === path ? before : { data: null, problem: null, path }), loading: true }));
        try {
          const data = await read(api, path, abort.signal);
          setState({ data, problem: null, loading: false, path });
        } catch (fault) {
          if (!abort.signal.aborted) {
            setState((before) => ({ data: before.path === path ? before.data : null, problem: Problem.of(fault), loading: false, path }));
          }
        }
      } while (changed && !abort.signal.aborted);
      running = false;
    };
    again.current = () => void run();
    void run();
    return () => abort.abort();
  }, [api, path, read]);

  useEffect(() => {
    if (seen.current !== version) {
      seen.current = version;
      again.current();
    }
  }, [version]);

  return state.path === path ? state : { data: null, problem: null, loading: path !== null };
}
