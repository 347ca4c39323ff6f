import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { useSession } from "../session/SessionContext";
import { Waiting } from "../parts/Waiting";
import { watch, type Change } from "./live";

interface Live {
  /** Counts up with every change anywhere. */
  version: number;
  connected: boolean;
  last: Change | null;
}

const LiveContext = createContext<Live>({ version: 0, connected: true, last: null });

export function LiveProvider({ children }: { children: ReactNode }) {
  const { api } = useSession();
  const [last, setLast] = useState<Change | null>(null);
  const [version, setVersion] = useState(0);
  const [connected, setConnected] = useState(true);
  const [isKnown, setIsKnown] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const tell = (change: Change) => {
      setLast(change);
      setVersion((before) => before + 1);
    };
    const hear = (yes: boolean) => {
      if (!abort.signal.aborted) {
        setConnected(yes);
        setIsKnown(true);
      }
    };
    void watch(api, tell, hear, abort.signal);
    return () => abort.abort();
  }, [api]);
  const value = useMemo(() => ({ version, connected, last }), [version, connected, last]);
  // What happens between a view's first answer and the first number would never be told: the number comes first.
  return <LiveContext value={value}>{isKnown ? children : <Waiting what="Connecting" />}</LiveContext>;
}

export function useLive(): Live {
  return useContext(LiveContext);
}

/** Counts up only when this measure changed. */
export function useMeasureVersion(id: string): number {
  const { last } = useLive();
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (last && (last.measures === null || last.measures.has(id))) {
      setVersion((before) => before + 1);
    }
  }, [last, id]);
  return version;
}
