import type { Effect } from "../api/types";
import { amountOf, inMonth } from "../parts/format";

const shown = (amount: number | null | undefined) => (amount === null || amount === undefined ? "None" : amountOf(amount));

export function EffectsTable({ rows }: { rows: Effect[] }) {
  return (
    <table className="figures">
      <thead><tr><th scope="col">Month</th><th scope="col">Plan</th><th scope="col">Forecast</th><th scope="col">Actual</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.period}><th scope="row">{inMonth(row.period)}</th><td>{shown(row.plan)}</td><td>{shown(row.forecast)}</td><td>{shown(row.actual)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
