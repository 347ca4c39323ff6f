import { degreeNames, stateNames } from "../panel/changes";
import type { Panel } from "../panel/panel";

/** Measure, next gate and degree of implementation. */
export function Header({ panel }: { panel: Panel }) {
  return (
    <header className="gp-header">
      <div className="gp-title">
        <p className="gp-measure">{panel.measure}</p>
        <h2>{panel.gate ? <>Gate {panel.gate} <span className="gp-gate-name">{panel.gateName}</span></> : "No gate lies ahead"}</h2>
      </div>
      <p className="gp-badges">
        {panel.state !== "Active" && <span className="gp-badge gp-badge-state">{stateNames[panel.state]}</span>}
        {panel.gate && <span className={panel.ready ? "gp-badge gp-badge-ready" : "gp-badge gp-badge-shut"}>{panel.ready ? "Ready to be asked for" : "Shut"}</span>}
      </p>
      <Degree doi={panel.doi} />
    </header>
  );
}

function Degree({ doi }: { doi: number }) {
  return (
    <div className="gp-degree" role="img" aria-label={`Degree of implementation ${doi} of 5: ${degreeNames[doi]}`}>
      <span className="gp-degree-steps">
        {degreeNames.map((name, step) => <span key={name} className={step <= doi ? "gp-step gp-step-done" : "gp-step"} />)}
      </span>
      <span className="gp-degree-name">DoI {doi} {degreeNames[doi]}</span>
    </div>
  );
}
