import { useEffect, useRef, useState } from "react";
import { Problem } from "./problem";
import { useSession } from "../session/SessionContext";

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
          const data = await api.get<T>(path, abort.signal);
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
  }, [api, path]);

  useEffect(() => {
    if (seen.current !== version) {
      seen.current = version;
      again.current();
    }
  }, [version]);

  return state.path === path ? state : { data: null, problem: null, loading: path !== null };
}
