import { useCallback, useState } from "react";
import type { EvidenceInput, PanelHost } from "../panel/host";
import type { Panel } from "../panel/panel";
import { PanelProblem } from "../panel/problem";

/** Where the form stands: under a criterion, or in the list of evidence. */
export type Place = string;

export const evidencePlace: Place = "";

export interface Result {
  place: Place;
  isGood: boolean;
  text: string;
}

/** What is entered and not taken in yet. */
export interface Draft {
  kind: string;
  name: string;
  file: File | null;
  validUntil: string;
  /** The same for each attempt with this draft, so that one whose answer was lost counts once. */
  key: string;
}

export interface Adding {
  open: Place | null;
  draft: Draft;
  busy: boolean;
  /** What came of the last attempt. */
  result: Result | null;
  start: (place: Place, kind: string) => void;
  write: (change: Partial<Draft>) => void;
  cancel: () => void;
  add: (input: EvidenceInput) => Promise<void>;
}

const lost = ["Panel.StoreUnreachable", "Panel.Offline"];
/** A form may stand on a page without TLS, where the browser makes no UUID. */
const freshKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const empty = (kind: string): Draft => ({ kind, name: "", file: null, validUntil: "", key: freshKey() });

/** The one form that is open, what stands in it, what is under way, and what came of it. It outlives every refresh, and its gate. */
export function useAdding(host: PanelHost, refresh: () => Promise<Panel | null | undefined>): Adding {
  const [open, setOpen] = useState<Place | null>(null);
  const [draft, setDraft] = useState<Draft>(() => empty(""));
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);

  const start = useCallback((place: Place, kind: string) => {
    setResult(null);
    setDraft(empty(kind));
    setOpen(place);
  }, []);
  const write = useCallback((change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change, key: freshKey() })), []);
  const cancel = useCallback(() => {
    setResult(null);
    setOpen(null);
  }, []);
  const add = useCallback(async (input: EvidenceInput) => {
    const place = open ?? evidencePlace;
    setBusy(true);
    setResult(null);
    try {
      await host.addEvidence(input);
      const panel = await refresh();
      setOpen(null);
      setResult({ place, isGood: true, text: told(input, place, panel) });
    } catch (fault) {
      const problem = PanelProblem.of(fault);
      if (!lost.includes(problem.code)) {
        // A "no" was said about this attempt; the next one is another, also when nothing was changed here.
        setDraft((before) => ({ ...before, key: freshKey() }));
      }

      setResult({ place, isGood: false, text: problem.message.includes(`[${problem.code}]`) ? problem.message : `${problem.message} [${problem.code}]` });
    } finally {
      setBusy(false);
    }
  }, [host, open, refresh]);

  return { open, draft, busy, result, start, write, cancel, add };
}

function told(input: EvidenceInput, place: Place, panel: Panel | null | undefined): string {
  const criterion = panel?.criteria.find((one) => one.code === place);
  const outcome = !criterion ? "" : criterion.met ? ` ${criterion.name} is met.` : ` ${criterion.name} is still missing: ${criterion.reason ?? "look again in a moment."}`;
  return `${input.name} is evidence now.${outcome}`;
}
