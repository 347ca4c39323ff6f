import type { LineDetail } from "../api/types";
import { EffectsForm } from "../forms/EffectsForm";
import { Card } from "../parts/Card";
import { sumTotals } from "../parts/Totals";
import { ValueTable } from "../overview/ValueTable";
import { EffectsChart } from "./EffectsChart";
import { EffectsTable } from "./EffectsTable";

/** Plan, forecast and actual of the measure: the sums, the course by month, and each month to the cent. */
export function EffectsCard({ line }: { line: LineDetail }) {
  const sums = sumTotals(line.totals, null);
  return (
    <Card title="Value" aside={<span className="hint">{line.planFrozen ? "The plan is frozen since DoI 3" : "The plan can still change"}</span>}>
      <ValueTable sums={sums} />
      {sums.map((sum) => {
        const rows = line.effects.filter((effect) => effect.kind === sum.kind && effect.currency === sum.currency).sort((one, other) => one.period.localeCompare(other.period));
        return (
          <div key={sum.currency + sum.kind}>
            {rows.length > 1 && <EffectsChart rows={rows} title={`${sum.kind}, ${sum.currency}`} />}
            <details><summary>{sum.kind}, {sum.currency}, month by month</summary><EffectsTable rows={rows} /></details>
          </div>
        );
      })}
      <EffectsForm line={line} />
    </Card>
  );
}
