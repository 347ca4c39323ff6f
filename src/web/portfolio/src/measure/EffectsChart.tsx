import type { Effect } from "../api/types";
import { inMonth } from "../parts/format";

const width = 600;
const height = 150;
const floor = height - 22;

/** Plan as a line over bars of what is expected; actual months are filled. The table beneath says the same in numbers. */
export function EffectsChart({ rows, title }: { rows: Effect[]; title: string }) {
  const expected = rows.map((row) => row.actual ?? row.forecast ?? 0);
  const most = Math.max(1, ...expected, ...rows.map((row) => row.plan ?? 0));
  const slot = width / rows.length;
  const y = (amount: number) => floor - (Math.max(0, amount) / most) * (floor - 8);
  const plan = rows.map((row, index) => `${index === 0 ? "M" : "L"}${index * slot} ${y(row.plan ?? 0)}H${(index + 1) * slot}`).join("");
  const every = Math.max(1, Math.ceil(rows.length / 6));
  return (
    <figure className="chart">
      <figcaption>{title}: <span className="key key-plan">plan</span> <span className="key key-actual">actual</span> <span className="key key-forecast">forecast</span></figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title} by month: plan, actual and forecast. The table beneath has the numbers.`}>
        {rows.map((row, index) => (
          <g key={row.period}>
            <rect className={row.actual === null || row.actual === undefined ? "chart-forecast" : "chart-actual"} x={index * slot + slot * 0.15} width={slot * 0.7} y={y(expected[index]!)} height={floor - y(expected[index]!)} />
            {index % every === 0 && <text x={(index + 0.5) * slot} y={height - 6} textAnchor="middle">{inMonth(row.period)}</text>}
          </g>
        ))}
        <path className="chart-plan" d={plan} />
        <path className="chart-floor" d={`M0 ${floor}H${width}`} />
      </svg>
    </figure>
  );
}
