import { useId } from "react";
import type { Part, Row } from "./milestone-draft";

const parts: [Part, string, string][] = [["code", "Code", "text"], ["name", "Name", "text"], ["due", "Due", "date"], ["forecast", "Forecast", "date"], ["done", "Done", "date"]];

interface Props {
  rows: Row[];
  faults: Map<string, string>;
  onWrite: (key: string, change: Partial<Row>) => void;
}

/** One row a milestone; its code never changes once the store knows it. */
export function MilestoneGrid({ rows, faults, onWrite }: Props) {
  return (
    <div className="scroll grid-scroll" tabIndex={0} role="group" aria-label="Milestones to change">
      <table className="figures grid dates">
        <thead><tr>{parts.map(([part, name]) => <th key={part} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {parts.map(([part, name, type]) => (part === "code" && !row.isNew
                ? <th key={part} scope="row">{row.code}</th>
                : <td key={part}><Cell label={`${name} of ${row.isNew ? "the new milestone" : row.code}`} type={type} text={row[part]} fault={faults.get(`${row.key} ${part}`) ?? null} onWrite={(text) => onWrite(row.key, { [part]: text })} /></td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ label, type, text, fault, onWrite }: { label: string; type: string; text: string; fault: string | null; onWrite: (text: string) => void }) {
  const id = useId();
  return (
    <>
      <input className="cell-input" type={type} aria-label={label} aria-invalid={fault ? true : undefined} aria-describedby={fault ? id : undefined} autoComplete="off" maxLength={type === "text" ? 200 : undefined} value={text} onChange={(event) => onWrite(event.target.value)} />
      {fault && <small id={id} className="cell-fault">{fault}</small>}
    </>
  );
}
