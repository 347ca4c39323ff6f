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

export interface Adding {
  open: Place | null;
  busy: boolean;
  /** What came of the last attempt. */
  result: Result | null;
  start: (place: Place) => void;
  cancel: () => void;
  add: (input: EvidenceInput) => Promise<void>;
}

/** The one form that is open, what is under way, and what came of it. It outlives every refresh. */
export function useAdding(host: PanelHost, refresh: () => Promise<Panel | null | undefined>): Adding {
  const [open, setOpen] = useState<Place | null>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);

  const start = useCallback((place: Place) => {
    setResult(null);
    setOpen(place);
  }, []);
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
      setResult({ place, isGood: false, text: problem.message.includes(`[${problem.code}]`) ? problem.message : `${problem.message} [${problem.code}]` });
    } finally {
      setBusy(false);
    }
  }, [host, open, refresh]);

  return { open, busy, result, start, cancel, add };
}

function told(input: EvidenceInput, place: Place, panel: Panel | null | undefined): string {
  const criterion = panel?.criteria.find((one) => one.code === place);
  const outcome = !criterion ? "" : criterion.met ? ` ${criterion.name} is met.` : ` ${criterion.name} is still missing: ${criterion.reason ?? "look again in a moment."}`;
  return `${input.name} is evidence now.${outcome}`;
}
