import { useCallback, useRef, useState } from "react";
import { Problem } from "./problem";

export interface Sending {
  busy: boolean;
  problem: Problem | null;
  /** Sends once; the key is renewed after every answer of the server, and kept when none came. */
  send: (work: (key: string) => Promise<void>) => Promise<boolean>;
  clear: () => void;
}

export function useSend(): Sending {
  const key = useRef(crypto.randomUUID());
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = useCallback(async (work: (key: string) => Promise<void>) => {
    if (running.current) {
      return false;
    }

    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work(key.current);
      key.current = crypto.randomUUID();
      return true;
    } catch (fault) {
      const no = Problem.of(fault);
      if (no.status !== 0 && no.status < 500) {
        key.current = crypto.randomUUID();
      }

      setProblem(no);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  return { busy, problem, send, clear };
}
