import { useId } from "react";
import type { May } from "../api/types";
import { inMonth } from "../parts/format";
import { isBlock } from "./paste";
import { columns, type Column, type EffectDraft } from "./useEffectDraft";

const names: Record<Column, string> = { plan: "Plan", forecast: "Forecast", actual: "Actual" };

/** One row a month; what cannot be read is said beneath its cell. */
export function EffectGrid({ draft, may, onSaid }: { draft: EffectDraft; may: May; onSaid: (words: string) => void }) {
  return (
    <div className="scroll grid-scroll" tabIndex={0} role="group" aria-label="Figures by month">
      <table className="figures grid">
        <thead><tr><th scope="col">Month</th>{columns.map((column) => <th key={column} scope="col">{names[column]}</th>)}</tr></thead>
        <tbody>
          {draft.periods.map((period) => (
            <tr key={period}>
              <th scope="row">{inMonth(period)}</th>
              {columns.map((column) => <td key={column}><Cell draft={draft} period={period} column={column} locked={Boolean(may[column])} onSaid={onSaid} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ draft, period, column, locked, onSaid }: { draft: EffectDraft; period: string; column: Column; locked: boolean; onSaid: (words: string) => void }) {
  const id = useId();
  const fault = draft.faultOf(period, column);
  return (
    <>
      <input
        className={`cell-input ${draft.isChanged(period, column) ? "cell-changed" : ""}`}
        aria-label={`${names[column]}, ${inMonth(period)}`}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? id : undefined}
        inputMode="decimal"
        autoComplete="off"
        readOnly={locked}
        value={draft.textOf(period, column)}
        onChange={(event) => draft.write(period, column, event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (isBlock(text)) {
            event.preventDefault();
            onSaid(draft.paste(period, column, text));
          }
        }}
      />
      {fault && <small id={id} className="cell-fault">{fault}</small>}
    </>
  );
}
