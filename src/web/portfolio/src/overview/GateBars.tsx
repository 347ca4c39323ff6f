import type { TreeNode } from "../api/types";
import { Card } from "../parts/Card";
import { count, doiName } from "../parts/format";
import { withFilter } from "../routing/route";

/** Measures by the gate that lies ahead; a click filters the list. */
export function GateBars({ node, filter }: { node: TreeNode; filter: URLSearchParams }) {
  const gates = Object.entries(node.counts.gates).sort(([one], [other]) => (one === "" ? 1 : other === "" ? -1 : one.localeCompare(other, "en", { numeric: true })));
  const most = Math.max(1, ...gates.map(([, number]) => number));
  const mostDoi = Math.max(1, ...node.counts.doi);
  const chosen = filter.get("gate");
  return (
    <Card title="Measures by gate" aside={<span className="hint">the gate that lies ahead</span>}>
      <ul className="bars">
        {gates.map(([gate, number]) => {
          const code = gate === "" ? "none" : gate;
          const isChosen = chosen === code;
          return (
            <li key={code}>
              <button type="button" className="bar" aria-pressed={isChosen} onClick={() => { window.location.hash = withFilter(filter, { gate: isChosen ? null : code }); }}>
                <span className="bar-name">{gate === "" ? "No gate ahead" : gate}</span>
                <span className="bar-track"><span className="bar-fill" style={{ width: `${(100 * number) / most}%` }} /></span>
                <span className="bar-count">{count(number)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <h3>By degree of implementation</h3>
      <ul className="bars bar-plain">
        {node.counts.doi.map((number, doi) => (
          <li key={doiName(doi)}>
            <div className="bar">
              <span className="bar-name">{doi} {doiName(doi)}</span>
              <span className="bar-track"><span className="bar-fill" style={{ width: `${(100 * number) / mostDoi}%` }} /></span>
              <span className="bar-count">{count(number)}</span>
            </div>
          </li>
        ))}
      </ul>
      {gates.length === 0 && <p className="hint">There is no measure here yet.</p>}
    </Card>
  );
}
