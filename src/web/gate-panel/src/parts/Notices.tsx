import type { Denial } from "../panel/panel";
import type { PanelProblem } from "../panel/problem";
import { time } from "./format";

export function Loading() {
  return (
    <div className="gp-loading">
      <p role="status">Loading the gate…</p>
      <span className="gp-bone gp-bone-wide" /><span className="gp-bone" /><span className="gp-bone gp-bone-wide" />
    </div>
  );
}

export function NotGoverned() {
  return (
    <div className="gp-empty">
      <h2>Not governed</h2>
      <p>No measure stands behind this, so no gate waits for it and nothing is asked here.</p>
      <p className="gp-subtle">If one should, ask your portfolio office to map it to a measure.</p>
    </div>
  );
}

/** The store said no, or could not be asked. What was read before stays on the screen. */
export function ProblemNotice({ problem, shownSince, onRetry }: { problem: PanelProblem; shownSince: Date | null; onRetry: () => void }) {
  return (
    <div className="gp-note gp-note-error" role="alert">
      <p>
        {problem.offline && <strong>You are working offline. </strong>}
        {problem.message} <code>{problem.code}</code>
      </p>
      {shownSince && <p>What you see is from {time(shownSince)}.</p>}
      <button type="button" className="gp-button" onClick={onRetry}>Try again</button>
    </div>
  );
}

/** Why the one who looks may look only, and what to do. */
export function DeniedNote({ denial }: { denial: Denial }) {
  return (
    <p className="gp-note gp-note-info">
      <strong>You can look, but not add evidence.</strong> {denial.detail} <code>{denial.code}</code>
    </p>
  );
}
