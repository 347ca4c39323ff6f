import { useCallback, useEffect, useRef, useState } from "react";
import { useTell } from "./LateContext";
import { Problem } from "./problem";

export interface Sending {
  busy: boolean;
  problem: Problem | null;
  /**
   * Sends once; the key is renewed after every answer of the server, and kept when none came. `what` is what is sent: when it
   * is something else than what got no answer, it goes under a key of its own.
   */
  send: (work: (key: string) => Promise<void>, what?: unknown) => Promise<boolean>;
  clear: () => void;
}

export function useSend(): Sending {
  const key = useRef(crypto.randomUUID());
  const unanswered = useRef<string | null>(null);
  const running = useRef(false);
  const isHere = useRef(true);
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    isHere.current = true;
    return () => { isHere.current = false; };
  }, []);
  const send = useCallback(async (work: (key: string) => Promise<void>, what?: unknown) => {
    if (running.current) {
      return false;
    }

    const text = JSON.stringify(what ?? null);
    if (unanswered.current !== null && unanswered.current !== text) {
      key.current = crypto.randomUUID();
    }

    running.current = true;
    unanswered.current = null;
    setBusy(true);
    setProblem(null);
    try {
      await work(key.current);
      key.current = crypto.randomUUID();
      return true;
    } catch (fault) {
      const no = Problem.of(fault);
      if (no.mayPass) {
        unanswered.current = text;
      } else {
        key.current = crypto.randomUUID();
      }

      const told = no.status === 0 ? new Problem(0, no.code, "No answer came. What you entered is still here: press again when the connection is back. If it was taken in already, it counts once.") : no;
      setProblem(told);
      if (!isHere.current) {
        // The form is gone, and its "no" must not go with it.
        tell(no.status === 0 ? new Problem(0, no.code, "No answer came to what you sent before you left its form. Look whether it was taken in before you enter it again.") : told);
      }

      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [tell]);
  const clear = useCallback(() => setProblem(null), []);
  return { busy, problem, send, clear };
}
