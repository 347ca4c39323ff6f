import type { Measure } from "../api/gate-types";
import type { LineDetail } from "../api/types";
import { doiName, doiNames, stateName } from "../parts/format";
import { LightMark } from "../parts/LightMark";
import { withFilter } from "../routing/route";

/** Name, place, degree of implementation, state and both lights with their reasons. */
export function MeasureHead({ measure, line }: { measure: Measure; line: LineDetail }) {
  return (
    <header className="measure-head">
      <nav aria-label="Place" className="path">
        <a href="#/">Portfolio</a>
        {line.path.map((node) => <span key={node.id}> › <a href={withFilter(new URLSearchParams(), { node: node.id })}>{node.name}</a></span>)}
      </nav>
      <div className="measure-title">
        <h1>{measure.name}</h1>
        <span className={`state state-${measure.status}`}>{stateName(measure.status)}</span>
        {line.pages?.dataverse && <a href={line.pages.dataverse} target="_blank" rel="noreferrer">Open in Dynamics</a>}
        {measure.round > 1 && <span className="state">Round {measure.round}</span>}
      </div>
      <ol className="doi" aria-label={`Degree of implementation: ${measure.doi} ${doiName(measure.doi)}`}>
        {doiNames.map((name, doi) => (
          <li key={name} className={doi < measure.doi ? "doi-past" : doi === measure.doi ? "doi-now" : "doi-ahead"} aria-current={doi === measure.doi ? "step" : undefined}>
            <span className="doi-number">{doi}</span> {name}
          </li>
        ))}
      </ol>
      <dl className="both-lights">
        <div><dt>Implementation</dt><dd><LightMark light={line.implementation} /> {line.explain.implementation}</dd></div>
        <div><dt>Potential</dt><dd><LightMark light={line.potential} /> {line.explain.potential}</dd></div>
      </dl>
    </header>
  );
}
