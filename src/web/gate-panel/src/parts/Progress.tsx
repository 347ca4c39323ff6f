import type { Panel } from "../panel/panel";

/** How many criteria are met. */
export function Progress({ panel }: { panel: Panel }) {
  const met = panel.criteria.filter((criterion) => criterion.met).length;
  const all = panel.criteria.length;
  return (
    <div className="gp-progress">
      <span id="gp-progress-text">{met} of {all} criteria met</span>
      <span className="gp-bar" role="progressbar" aria-labelledby="gp-progress-text" aria-valuemin={0} aria-valuemax={all} aria-valuenow={met} aria-valuetext={`${met} of ${all}`}>
        {panel.criteria.map((criterion) => <span key={criterion.code} className={criterion.met ? "gp-bar-met" : "gp-bar-missing"} />)}
      </span>
    </div>
  );
}
