import { Cell } from "./cells/Cell";
import { at } from "./at";
import { columnsOf } from "./columns";
import type { Part, Row } from "./place";

/** Names and values of one thing. */
export function PartPairs({ part, data }: { part: Part; data: Row }) {
  const about = typeof part.rows === "function" ? part.rows(data) : part.rows ? at(data, part.rows) : data;
  if (typeof about !== "object" || about === null) {
    return <p className="hint">{part.empty}</p>;
  }

  return (
    <dl className="pairs">
      {columnsOf(part, data).map((column) => <div key={column.name}><dt>{column.name}</dt><dd><Cell column={column} row={about as Row} data={data} /></dd></div>)}
    </dl>
  );
}
