import { useCallback, useEffect, useRef, useState } from "react";
import { changesBetween } from "./changes";
import type { PanelHost } from "./host";
import type { Panel } from "./panel";
import { PanelProblem } from "./problem";

const pollMilliseconds = 10_000;
const longestMilliseconds = 30_000;

export interface PanelState {
  /** Undefined before the first answer, null when nothing here is governed. */
  panel: Panel | null | undefined;
  problem: PanelProblem | null;
  /** When the panel that is shown was read. */
  at: Date | null;
  /** What changed since the answer before. */
  news: string;
  /** Reads again; answers what was read, or undefined when it could not be. */
  refresh: () => Promise<Panel | null | undefined>;
}

/** What never answers must not keep the panel from looking again. */
function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PanelProblem("Panel.StoreUnreachable", "The governance store does not answer now. Nothing is lost; this page looks again by itself.")), longestMilliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Reads the panel, and again every ten seconds while somebody can see it. One read at a time, so that no older answer comes last. */
export function usePanel(host: PanelHost): PanelState {
  const [state, setState] = useState<Omit<PanelState, "refresh">>({ panel: undefined, problem: null, at: null, news: "" });
  const reading = useRef<Promise<Panel | null | undefined> | null>(null);

  const read = useCallback(async () => {
    try {
      const panel = await inTime(host.load());
      setState((known) => {
        const changes = known.panel && panel ? changesBetween(known.panel, panel) : [];
        return { panel, problem: null, at: new Date(), news: changes.length > 0 ? changes.join(" ") : known.news };
      });
      return panel;
    } catch (fault) {
      const problem = PanelProblem.of(fault);
      setState((known) => ({ ...known, problem }));
      return undefined;
    }
  }, [host]);

  const refresh = useCallback(async () => {
    // What is under way may have been read before the thing that happened: read once more after it.
    await reading.current;
    reading.current ??= read().finally(() => { reading.current = null; });
    return reading.current;
  }, [read]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible" && !reading.current) {
        void refresh();
      }
    };
    look();
    const timer = setInterval(look, pollMilliseconds);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    const end = host.onChange?.(() => void refresh());
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
      end?.();
    };
  }, [host, refresh]);

  return { ...state, refresh };
}
