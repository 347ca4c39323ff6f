import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Line } from "../api/types";
import { LightMark } from "../parts/LightMark";
import { doiName, shortMoney, stateName } from "../parts/format";
import { sumTotals } from "../parts/Totals";
import { measureAddress, withFilter } from "../routing/route";
import { sortHints, sortOf, type Sort } from "./sort";
import type { Pages } from "./usePages";

const rowHeight = 52;
const headHeight = 36;
const columns: { name: string; sort?: Sort }[] = [{ name: "Measure", sort: "name" }, { name: "Owner" }, { name: "DoI" }, { name: "Gate", sort: "gate" }, { name: "Implementation" }, { name: "Potential", sort: "worst" }, { name: "At risk", sort: "risk" }];

/** Only the rows in sight are in the page, so a hundred thousand measures scroll like twenty. */
export function MeasureList({ pages, filter }: { pages: Pages; filter: URLSearchParams }) {
  const box = useRef<HTMLDivElement>(null);
  const { items, hasMore, more } = pages;
  const rows = useVirtualizer({ count: items.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12, scrollMargin: headHeight, scrollPaddingStart: headHeight });
  const shown = rows.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= items.length - 30) {
      more();
    }
  }, [last, items.length, hasMore, more]);

  return (
    <div className="list" ref={box} role="table" tabIndex={0} aria-label="Measures" aria-rowcount={hasMore ? -1 : items.length + 1}>
      <div className="list-row list-head" role="row" aria-rowindex={1}>
        {columns.map(({ name, sort }) => <Head key={name} name={name} sort={sort} filter={filter} />)}
      </div>
      <div className="list-all" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {shown.map((row) => <Row key={items[row.index]!.id} line={items[row.index]!} index={row.index} top={row.start} />)}
      </div>
    </div>
  );
}

function Head({ name, sort, filter }: { name: string; sort: Sort | undefined; filter: URLSearchParams }) {
  const isSorted = sort !== undefined && sortOf(filter) === sort;
  return (
    <span role="columnheader" aria-sort={isSorted ? (sort === "worst" || sort === "risk" ? "descending" : "ascending") : undefined}>
      {sort ? (
        <button type="button" className="sort" title={sortHints[sort]} onClick={() => { window.location.hash = withFilter(filter, { sort: sort === "worst" ? null : sort }); }}>
          {name}<span aria-hidden="true">{isSorted ? (sort === "worst" || sort === "risk" ? " ▼" : " ▲") : " ↕"}</span>
        </button>
      ) : name}
    </span>
  );
}

function Row({ line, index, top }: { line: Line; index: number; top: number }) {
  const sums = sumTotals(line.totals, null);
  // A killed measure counts in no sum any more.
  const risk = line.state === "Killed" ? undefined : sums.find((sum) => sum.valueAtRisk > 0);
  return (
    <div className="list-row" role="row" aria-rowindex={index + 2} style={{ transform: `translateY(${top - headHeight}px)` }}>
      <span role="cell" className="list-name">
        <a href={measureAddress(line.id)}>{line.name}</a>
        <small>{line.path.map((node) => node.name).join(" › ") || "Not placed yet"}</small>
      </span>
      <span role="cell">{line.owner?.name ?? "Nobody"}</span>
      <span role="cell">{line.doi} {doiName(line.doi)}</span>
      <span role="cell">{line.state === "Active" ? (line.gate ?? "None") : stateName(line.state)}</span>
      <span role="cell"><LightMark light={line.implementation} /></span>
      <span role="cell"><LightMark light={line.potential} /></span>
      <span role="cell" className="number">{risk ? `${shortMoney(risk.valueAtRisk, risk.currency)}` : "None"}</span>
    </div>
  );
}
