import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import { count } from "../parts/format";
import { useRoute } from "../routing/route";
import { rowsOf } from "./at";
import type { Action } from "./form/action";
import { ActionDialog } from "./form/ActionDialog";
import { PartPairs } from "./PartPairs";
import { PartTable } from "./PartTable";
import type { Params, Place, Row } from "./place";
import { PlaceFiles } from "./PlaceFiles";
import { PlaceFilters } from "./PlaceFilters";
import { usePlace } from "./usePlace";

interface Open {
  action: Action;
  row: Row;
  /** What the row is called; empty for the place as a whole. */
  about: string;
  /** What the address said when it was opened: going back or forward does not turn a form to something else. */
  params: Params;
  /** A new one each time, so that a form never shows what was typed before. */
  number: number;
}

/** Any place that is described: it reads, shows, narrows down and acts. */
export function PlaceView({ place, params: address, version, children }: { place: Place; params: Params; version: number; children?: ReactNode }) {
  const { filter } = useRoute();
  const { data, others, problems, params, isOpen, hasMore, isFull, more } = usePlace(place, address, filter, version);
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState("");
  const opened = useRef(0);
  const now = useRef(params);
  useEffect(() => { now.current = params; });
  const act = useCallback((action: Action, row: Row, about = "") => {
    opened.current++;
    setSaid("");
    setOpen({ action, row, about, params: now.current, number: opened.current });
  }, []);
  const heading = place.item && data ? place.item.heading(data) : place.title;
  const first = place.parts[0];
  const shown = data && first?.as === "table" && !first.of && !place.item ? rowsOf(data, first.rows).length : null;
  const actions = (place.actions ?? []).filter((action) => data && (action.when?.(data) ?? true));
  const parts = place.parts.flatMap((part) => {
    const about = part.of ? others[part.of] : data;
    return about && (part.when?.(about) ?? true) ? [{ part, about }] : [];
  });

  return (
    <>
      {place.group !== "measure" && (
        <div className="page-head">
          <h1>{heading}</h1>
          <span className="as-of" role="status">{shown === null ? "" : `${count(shown)}${hasMore ? " and more" : ""} shown`}</span>
        </div>
      )}
      {place.lead && <p className="lead">{place.lead}</p>}
      {place.filters && <PlaceFilters fields={place.filters} filter={filter} params={address} />}
      <div className="place-actions">
        {actions.map((action) => <Button key={action.label} onClick={() => act(action, data!)}>{action.label}</Button>)}
        {data && place.files && <PlaceFiles files={place.files} place={place} params={params} />}
        <p role="status" className="said">{said}</p>
      </div>
      {children}
      {problems.map((problem, index) => <ProblemMessage key={`${problem.code} ${index}`} problem={problem} />)}
      {isOpen && place.choose && <p className="hint">{place.choose}</p>}
      {!data && !isOpen && problems.length === 0 && <Waiting what={`Reading: ${place.title}`} />}
      {parts.map(({ part, about }) => (
        <Card key={part.title} title={part.title}>
          {part.hint && <p className="hint">{part.hint}</p>}
          {part.as === "table" ? <PartTable part={part} data={about} onAct={act} /> : <PartPairs part={part} data={about} />}
        </Card>
      ))}
      {hasMore && <Button onClick={more}>Show more</Button>}
      {isFull && <p className="hint">No more are shown at once. Narrow the list down to see the others.</p>}
      {open && <ActionDialog key={open.number} action={open.action} row={open.row} about={open.about} params={open.params} onDone={setSaid} onClose={() => setOpen(null)} />}
    </>
  );
}
