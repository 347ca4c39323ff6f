import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { LedgerEvent } from "../api/gate-types";
import { Card } from "../parts/Card";
import { atMoment, count } from "../parts/format";
import { tell } from "./history";
import type { Names } from "../people/names";

const step = 25;

/** What the ledger says about the measure, newest first, each with its number. */
export function HistoryCard({ history, names }: { history: LedgerEvent[]; names: Names }) {
  const [most, setMost] = useState(step);
  const newest = useMemo(() => [...history].reverse(), [history]);
  return (
    <Card title="History" aside={<span className="hint">{count(history.length)} ledger entries</span>}>
      <ol className="history">
        {newest.slice(0, most).map((event) => {
          const told = tell(event, names);
          return (
            <li key={event.sequence} className={`event event-${event.type}`}>
              <span className="event-number">{count(event.sequence)}</span>
              <div>
                <strong>{told.what}</strong>
                {told.more && <p className="words">{told.more}</p>}
                <small><bdi>{names(event.actor.personId ?? event.actor.subject)}</bdi>, {via(event.actor.via)}, <time dateTime={event.at}>{atMoment(event.at)}</time></small>
              </div>
            </li>
          );
        })}
      </ol>
      {newest.length > most && <Button size="small" onClick={() => setMost(most + 100)}>Show older</Button>}
    </Card>
  );
}

function via(host: string): string {
  return host === "dataverse" ? "in Dynamics" : host === "jira" ? "in Jira" : host === "api" ? "on the page or by the API" : "in the store";
}
