import { PanelBody } from "./PanelBody";
import type { PanelHost } from "./panel/host";
import { usePanel } from "./panel/usePanel";
import { Loading, NotGoverned, ProblemNotice } from "./parts/Notices";

/** The gate of a measure: what is met, what is missing, who can supply it, and adding evidence in place. */
export function GatePanel({ host }: { host: PanelHost }) {
  const { panel, problem, at, news, refresh } = usePanel(host);
  return (
    <section className="gp-frame" aria-label="Governance gate">
      <div className="gp-hidden" role="status">{news}</div>
      {problem && <ProblemNotice problem={problem} shownSince={panel === undefined ? null : at} onRetry={() => void refresh()} />}
      {panel === undefined && !problem && <Loading />}
      {panel === null && <NotGoverned />}
      {panel && <PanelBody panel={panel} host={host} at={at} refresh={refresh} />}
    </section>
  );
}
