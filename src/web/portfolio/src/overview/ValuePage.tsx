import { Select } from "@fluentui/react-components";
import { Card } from "../parts/Card";
import { LightMark } from "../parts/LightMark";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import { count } from "../parts/format";
import { sumTotals, yearsOf } from "../parts/Totals";
import { useRoute, withFilter } from "../routing/route";
import { NodeSelect } from "./NodeSelect";
import { usePortfolio } from "./usePortfolio";
import { ValueTable } from "./ValueTable";
import type { TreeNode } from "../api/types";

/** Where value is lost: plan, expected and at risk, for the part looked at and each part below it. */
export function ValuePage() {
  const { filter } = useRoute();
  const { nodes, chosen, problem } = usePortfolio(filter.get("node"));
  const year = filter.get("year") ? Number(filter.get("year")) : null;
  if (!chosen) {
    return <><div className="page-head"><h1>Value at risk</h1></div>{problem ? <ProblemMessage problem={problem} /> : <Waiting what="Reading the portfolio" />}</>;
  }

  return (
    <>
      <div className="page-head">
        <h1>Value at risk</h1>
        <NodeSelect nodes={nodes} chosen={chosen.id} filter={filter} view="value" />
        <Select aria-label="Year" value={filter.get("year") ?? ""} onChange={(_, data) => { window.location.hash = withFilter(filter, { year: data.value }, "value"); }}>
          <option value="">All years</option>
          {yearsOf(chosen.totals).map((one) => <option key={one} value={one}>{one}</option>)}
        </Select>
      </div>
      <p className="lead">Expected is the actual of a month where there is one, else the forecast, else the plan. At risk is what the plan promises and is not expected any more, of measures whose Potential is Yellow or Red.</p>
      {problem && <ProblemMessage problem={problem} />}
      <Card title={chosen.kind === "Organization" ? "The whole organization" : chosen.name} aside={<Lights node={chosen} />}>
        <ValueTable sums={sumTotals(chosen.totals, year)} />
      </Card>
      {(chosen.children ?? []).map((child) => (
        <Card key={child.id} title={child.name} aside={<Lights node={child} />}>
          <p className="hint">{child.kind === "MeasurePackage" ? "Measure package" : child.kind}, {count(child.measures)} measures. <a href={withFilter(filter, { node: child.id }, "value")}>Look inside</a> · <a href={withFilter(new URLSearchParams(), { node: child.id })}>See its measures</a></p>
          <ValueTable sums={sumTotals(child.totals, year)} />
        </Card>
      ))}
      {chosen.unplaced > 0 && <p className="hint">{count(chosen.unplaced)} measures stand in no package; the organization counts them, no portfolio does. <a href={withFilter(new URLSearchParams(), { node: "unplaced" })}>See them</a></p>}
    </>
  );
}

function Lights({ node }: { node: TreeNode }) {
  return <span className="lights"><span>Implementation</span> <LightMark light={node.implementation} /> <span>Potential</span> <LightMark light={node.potential} /></span>;
}
