import { useId, useState } from "react";
import type { Breach } from "../api/types";
import { atMoment, count } from "../parts/format";
import { useNames } from "../people/PeopleContext";
import { measureAddress } from "../routing/route";
import { BreachAnswer } from "./BreachAnswer";
import { hostName, kindWords, sentenceOf, stateWords, valueOf, whatOf, whoOf } from "./words";

/** One finding in plain words: what, where, from what to what, by whom, when, and what became of it. */
export function BreachItem({ breach, onMeasure }: { breach: Breach; onMeasure?: boolean }) {
  const names = useNames();
  const title = useId();
  const Heading = onMeasure ? "h3" : "h2";
  const [said, setSaid] = useState("");
  return (
    <article className={`breach breach-${breach.state}`} aria-labelledby={title}>
      <header className="breach-head">
        <Heading id={title}>{whatOf(breach)}{!onMeasure && breach.measureId && <> · <a href={measureAddress(breach.measureId)}>{breach.measure ?? "the measure"}</a></>}</Heading>
        <span className={`state breach-state-${breach.state}`}>{stateWords[breach.state]}</span>
        {breach.repeated && <span className="state breach-again">Changed again{(breach.times ?? 1) > 1 && `, ${count(breach.times ?? 1)} times`}</span>}
      </header>
      <p className="words">{sentenceOf(breach)}</p>
      <dl className="pairs breach-facts">
        {(breach.oldValue || breach.newValue) && <div><dt>From → to</dt><dd><strong>{valueOf(breach, breach.oldValue)}</strong> → <strong>{valueOf(breach, breach.newValue)}</strong></dd></div>}
        <div><dt>Where</dt><dd>{whereOf(breach)}</dd></div>
        <div><dt>By</dt><dd>{whoOf(breach, names)}</dd></div>
        <div><dt>When</dt><dd><time dateTime={breach.at}>{atMoment(breach.at)}</time>, found <time dateTime={breach.foundAt}>{atMoment(breach.foundAt)}</time></dd></div>
        <div><dt>Put back</dt><dd>{putBack(breach)}</dd></div>
        {breach.explanation && <div><dt>Explained</dt><dd className="words">{names(breach.explainedBy)}: {breach.explanation}</dd></div>}
        {breach.acceptanceProposedBy && breach.state !== "Accepted" && <div><dt>Waits</dt><dd>{names(breach.acceptanceProposedBy)} would accept it; a second administrator must, too</dd></div>}
        {breach.acceptance && <div><dt>Accepted</dt><dd className="words">{names(breach.acceptedBy)}: {breach.acceptance}</dd></div>}
        <div><dt>Ledger entry</dt><dd>{count(breach.ledgerNumber)} · {kindWords[breach.kind] ?? breach.kind}</dd></div>
      </dl>
      {breach.state !== "Accepted" && <BreachAnswer breach={breach} onSaid={setSaid} />}
      <p role="status" className="said">{said}</p>
    </article>
  );
}

function whereOf(breach: Breach): string {
  const item = breach.workItem;
  const place = item ? `${item.externalKey} ${item.title}` : breach.row ? (breach.host === "jira" ? `issue ${breach.row}` : `row ${breach.row}`) : breach.scope;
  return [hostName(breach.host), place, breach.column && `column ${breach.column}`].filter(Boolean).join(", ");
}

function putBack(breach: Breach): string {
  if (breach.kind === "PreventionChanged") {
    return "Never: every governed row of this host is compared again";
  }

  if (breach.kind === "CompletedUnmet") {
    return "The completion does not count until the item is completed again while its criterion is met";
  }

  if (breach.kind === "EvidenceReplaced") {
    return "The store's copy stays the evidence";
  }

  const back = breach.putBackAt ? `Seen ${atMoment(breach.putBackAt)}` : breach.repeated ? "Not a second time: a person must explain or accept it first" : "Not yet";
  return breach.returnAuditId ? `${back}; somebody also changed it back by hand` : back;
}
