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
 * What could not be read for now is asked for again, less and less often.
 */
export function useQuery<T>(path: string | null, version: number): Query<T> {
  return useRead(path, version, one<T>);
}

/** Several routes at once, each with its own answer or its own "no". */
export function useQueries<T>(paths: Record<string, string>, version: number): Query<Record<string, Answer<T>>> {
  return useRead(JSON.stringify(paths), version, several<T>);
}

const firstPause = 3000;
const longestPause = 30_000;

interface Got<T> {
  data: T;
  /** Whether a part of it is missing that may be there later. */
  isCut: boolean;
}

type Read<T> = (api: ApiClient, path: string, signal: AbortSignal, before: T | null) => Promise<Got<T>>;

async function one<T>(api: ApiClient, path: string, signal: AbortSignal): Promise<Got<T>> {
  return { data: await api.get<T>(path, signal), isCut: false };
}

async function several<T>(api: ApiClient, paths: string, signal: AbortSignal, before: Record<string, Answer<T>> | null): Promise<Got<Record<string, Answer<T>>>> {
  const read = async ([name, path]: [string, string]): Promise<[string, Answer<T>]> => {
    try {
      return [name, { data: await api.get<T>(path, signal), problem: null }];
    } catch (fault) {
      signal.throwIfAborted();
      const problem = Problem.of(fault);
      return [name, { data: problem.mayPass ? (before?.[name]?.data ?? null) : null, problem }];
    }
  };
  const answers = await Promise.all(Object.entries(JSON.parse(paths) as Record<string, string>).map(read));
  return { data: Object.fromEntries(answers), isCut: answers.some(([, answer]) => answer.problem?.mayPass) };
}

function useRead<T>(path: string | null, version: number, read: Read<T>): Query<T> {
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
    let before: T | null = null;
    let pause = firstPause;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // No change in the ledger would tell that the server is there again.
    const tryLater = () => {
      timer = setTimeout(() => void run(), pause);
      pause = Math.min(longestPause, pause * 2);
    };
    const run = async () => {
      if (running) {
        changed = true;
        return;
      }

      running = true;
      do {
        changed = false;
        clearTimeout(timer);
        setState((before) => ({ ...(before.path === path ? before : { data: null, problem: null, path }), loading: true }));
        try {
          const { data, isCut } = await read(api, path, abort.signal, before);
          if (abort.signal.aborted) {
            return;
          }

          before = data;
          setState({ data, problem: null, loading: false, path });
          if (isCut) {
            tryLater();
          } else {
            pause = firstPause;
          }
        } catch (fault) {
          if (!abort.signal.aborted) {
            const problem = Problem.of(fault);
            setState((known) => ({ data: known.path === path ? known.data : null, problem, loading: false, path }));
            if (problem.mayPass) {
              tryLater();
            }
          }
        }
      } while (changed && !abort.signal.aborted);
      running = false;
    };
    again.current = () => void run();
    void run();
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, path, read]);

  useEffect(() => {
    if (seen.current !== version) {
      seen.current = version;
      again.current();
    }
  }, [version]);

  return state.path === path ? state : { data: null, problem: null, loading: path !== null };
}
