import { Button, Field, Select } from "@fluentui/react-components";
import { useLive } from "../api/LiveContext";
import { breachKinds, breachStates } from "../api/types";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import { count } from "../parts/format";
import { useRoute, withFilter } from "../routing/route";
import { BreachItem } from "./BreachItem";
import { useBreaches } from "./useBreaches";
import { kindWords, stateWords } from "./words";

/** What happened past the gates: found, put back, explained, accepted. */
export function BreachesPage() {
  const { filter } = useRoute();
  const { version } = useLive();
  const { items, hasMore, more, problem } = useBreaches({ state: filter.get("state"), kind: filter.get("kind") }, version);
  const choose = (change: Record<string, string>) => { window.location.hash = withFilter(filter, change, "breaches"); };
  return (
    <>
      <div className="page-head">
        <h1>Breaches</h1>
        <Field label="State" orientation="horizontal" className="choice">
          <Select value={filter.get("state") ?? ""} onChange={(_, data) => choose({ state: data.value })}>
            <option value="">Every state</option>
            {breachStates.map((state) => <option key={state} value={state}>{stateWords[state]}</option>)}
          </Select>
        </Field>
        <Field label="Kind" orientation="horizontal" className="choice">
          <Select value={filter.get("kind") ?? ""} onChange={(_, data) => choose({ kind: data.value })}>
            <option value="">Every kind</option>
            {breachKinds.map((kind) => <option key={kind} value={kind}>{kindWords[kind]}</option>)}
          </Select>
        </Field>
        <span className="as-of" role="status">{items ? `${count(items.length)}${hasMore ? " and more" : ""} shown` : "Reading …"}</span>
      </div>
      <p className="lead">What no decision covers: the store finds it in the hosts&apos; own history and puts it back once. What is changed again stays open for a person. No breach and no acceptance moves a gate.</p>
      {problem && <ProblemMessage problem={problem} />}
      {!items && !problem && <Waiting what="Reading the breaches" />}
      {items?.length === 0 && <p className="lead">No breach{filter.get("state") || filter.get("kind") ? " fits. Take a filter away to see more." : " was found."}</p>}
      {items?.map((breach) => <section key={breach.id} className="card"><BreachItem breach={breach} /></section>)}
      {hasMore && <Button onClick={more}>Show more</Button>}
    </>
  );
}
