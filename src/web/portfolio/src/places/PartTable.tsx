import { Button } from "@fluentui/react-components";
import { Cell, kindOf } from "./cells/Cell";
import type { Action } from "./form/action";
import { rowsOf } from "./at";
import type { Column } from "./cells/column";
import { columnsOf } from "./columns";
import type { Part, Row } from "./place";
import { Scroller } from "./Scroller";

const numbers = ["number", "money"];

/** Rows of an answer. In a narrow window each row becomes a block, with the names of the columns beside the values. */
export function PartTable({ part, data, onAct }: { part: Part; data: Row; onAct: (action: Action, row: Row, about: string) => void }) {
  const rows = rowsOf(data, part.rows);
  if (rows.length === 0) {
    return <p className="hint">{part.empty}</p>;
  }

  const columns = columnsOf(part, data);
  const actions = part.actions ?? [];
  const hasActions = rows.some((row) => actions.some((action) => action.when?.(row) ?? true));
  return (
    <Scroller name={part.title}>
      <table className="rows" role="table" aria-label={part.title}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => <th key={column.name} role="columnheader" scope="col" className={isNumber(column) ? "number" : undefined}>{column.name}</th>)}
            {hasActions && <th role="columnheader" scope="col" className="row-actions">To do</th>}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)} role="row">
              {columns.map((column, place) => {
                const Tag = place === 0 ? "th" : "td";
                return (
                  <Tag key={column.name} role={place === 0 ? "rowheader" : "cell"} data-name={column.name} className={numbers.includes(kindOf(column, row)) ? "number" : undefined}>
                    <Cell column={column} row={row} data={data} />
                  </Tag>
                );
              })}
              {hasActions && (
                <td role="cell" className="row-actions"><div>
                  {actions.filter((action) => action.when?.(row) ?? true).map((action) => <RowButton key={action.label} action={action} about={nameOf(row)} onPress={(about) => onAct(action, row, about)} />)}
                </div></td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function RowButton({ action, about, onPress }: { action: Action; about: string; onPress: (about: string) => void }) {
  return <Button size="small" {...(about ? { "aria-label": `${action.label}: ${about}` } : {})} onClick={() => onPress(about)}>{action.label}</Button>;
}

/** What a row is called, so that its buttons and forms say what they are about. */
function nameOf(row: Row): string {
  const called = [row.name, row.title, row.code, row.measure, row.scope, row.criterion, row.role, row.document, row.period];
  return (called.find((name) => typeof name === "string" && name !== "") as string | undefined) ?? "";
}

function isNumber({ kind }: Column): boolean {
  return typeof kind === "string" && numbers.includes(kind);
}

function keyOf(row: Row, index: number): string {
  const key = row.id ?? row.digest ?? row.key ?? row.code;
  return typeof key === "string" || typeof key === "number" ? `${key} ${index}` : String(index);
}
