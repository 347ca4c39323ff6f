import type { TreeNode } from "../api/types";
import { LightMark } from "../parts/LightMark";
import { count, money, shortMoney } from "../parts/format";
import { sumTotals } from "../parts/Totals";

/** The few numbers that a committee asks for first. */
export function Tiles({ node }: { node: TreeNode }) {
  const sums = sumTotals(node.totals, null);
  const atRisk = sums.filter((sum) => sum.valueAtRisk > 0);
  const shown = (atRisk.length > 0 ? atRisk : sums).slice(0, 2);
  const states = node.counts.states;
  return (
    <div className="tiles">
      {shown.map((sum) => (
        <a key={sum.currency + sum.kind} className={`tile ${sum.valueAtRisk > 0 ? "tile-risk" : ""}`} href={`#/value${node.kind === "Organization" ? "" : `?node=${node.id}`}`}>
          <span className="tile-name">{sum.kind} at risk</span>
          <span className="tile-number">{shortMoney(sum.valueAtRisk, sum.currency)}</span>
          <span className="tile-note">{money(sum.valueAtRisk, sum.currency)} of a plan of {money(sum.plan, sum.currency)}</span>
        </a>
      ))}
      <div className="tile">
        <span className="tile-name">Measures</span>
        <span className="tile-number">{count(node.measures)}</span>
        <span className="tile-note">{count(states.Active)} active, {count(states.OnHold)} on hold, {count(states.Closed)} closed, {count(states.Killed)} killed</span>
      </div>
      <div className="tile">
        <span className="tile-name">Worst light below</span>
        <span className="tile-lights"><span>Implementation</span> <LightMark light={node.implementation} /></span>
        <span className="tile-lights"><span>Potential</span> <LightMark light={node.potential} /></span>
      </div>
    </div>
  );
}
