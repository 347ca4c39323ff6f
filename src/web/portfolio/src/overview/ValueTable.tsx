import { amountOf } from "../parts/format";
import type { Sum } from "../parts/Totals";

/** Money to the cent, by currency and kind; kinds overlap, so they are never added to each other. */
export function ValueTable({ sums }: { sums: Sum[] }) {
  if (sums.length === 0) {
    return <p className="hint">No effect is planned here.</p>;
  }

  return (
    <div className="scroll" tabIndex={0} role="group" aria-label="Plan, forecast, actual, expected and at risk">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Kind</th><th scope="col">Plan</th><th scope="col">Forecast</th><th scope="col">Actual</th><th scope="col">Expected</th><th scope="col">At risk</th><th scope="col">Of plan</th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <tr key={sum.currency + sum.kind}>
              <th scope="row">{sum.kind}, {sum.currency}</th>
              <td>{amountOf(sum.plan)}</td><td>{amountOf(sum.forecast)}</td><td>{amountOf(sum.actual)}</td><td>{amountOf(sum.expected)}</td>
              <td className={sum.valueAtRisk > 0 ? "at-risk" : ""}>{amountOf(sum.valueAtRisk)}</td>
              <td className="share-cell"><Share sum={sum} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ sum }: { sum: Sum }) {
  if (sum.plan <= 0) {
    return <span>No plan</span>;
  }

  const share = (100 * sum.expected) / sum.plan;
  return (
    <span className="share">
      <span className={`share-track ${sum.valueAtRisk > 0 ? "share-risk" : ""}`}><span className="share-fill" style={{ width: `${Math.max(0, Math.min(100, share))}%` }} /></span>
      {share.toFixed(1)}%
    </span>
  );
}
