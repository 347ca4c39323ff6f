import { Button, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { useLive } from "../api/LiveContext";
import type { WaitingGroup } from "../api/types";
import { useQuery } from "../api/useQuery";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import { count } from "../parts/format";
import { BulkApproval } from "./BulkApproval";
import { measureAddress } from "../routing/route";
import { kindOf } from "./words";

const firstItems = 20;
const firstGroups = 30;

/** What is waiting for whom: the remedies that would open gates, by the person who can take them. */
export function WaitingPage() {
  const { version } = useLive();
  const [mine, setMine] = useState(false);
  const [isBulk, setIsBulk] = useState(false);
  const [groups, setGroups] = useState(firstGroups);
  const { data, problem } = useQuery<{ items: WaitingGroup[] }>(`/portfolio/waiting${mine ? "?mine=true" : ""}`, version);
  return (
    <>
      <div className="page-head">
        <h1>Waiting for</h1>
        <Switch label="Only what waits for me" checked={mine} onChange={(_, data) => setMine(data.checked)} />
        {!isBulk && <Button onClick={() => setIsBulk(true)}>Answer several approvals</Button>}
      </div>
      {isBulk && <BulkApproval version={version} onClose={() => setIsBulk(false)} />}
      {problem && <ProblemMessage problem={problem} />}
      {!data && !problem && <Waiting what="Reading what is open" />}
      <p className="lead">What has waited too long stands in <a href="#/portfolio/reminders">Reminders</a>.</p>
      {data?.items.length === 0 && <p className="lead">Nothing is waiting{mine ? " for you" : ""}.</p>}
      <div className="people">
        {data?.items.slice(0, groups).map((group) => <Group key={`${group.person?.id ?? "nobody"} ${group.role ?? ""}`} group={group} mine={mine} />)}
      </div>
      {data && data.items.length > groups && <Button onClick={() => setGroups(groups + firstGroups)}>Show more people</Button>}
    </>
  );
}

function Group({ group, mine }: { group: WaitingGroup; mine: boolean }) {
  const [most, setMost] = useState(firstItems);
  return (
    <Card title={group.person?.name ?? (mine ? `You, as ${group.role ?? "anybody"}` : `Nobody is ${group.role ?? "named"}`)} aside={<span className="count-badge">{count(group.count)}</span>}>
      {group.role && group.person && <p className="hint">as {group.role}</p>}
      <ul className="open-items">
        {group.items.slice(0, most).map((item, index) => (
          <li key={`${item.measureId} ${item.gate} ${item.kind} ${item.step ?? ""} ${item.what ?? ""} ${index}`}>
            <span className={`kind kind-${item.kind}`}>{kindOf(item.kind)}</span>
            <span>{item.measureId && <><a href={measureAddress(item.measureId)}>{item.measure}</a> <span className="gate-code">{item.gate}</span><br /></>}<span className="words">{item.text}</span>{item.delegates && <span className="hint"> {item.delegates.map((one) => one.name).join(" or ")} may do it instead.</span>}</span>
          </li>
        ))}
      </ul>
      {group.items.length > most && <Button size="small" onClick={() => setMost(most + 100)}>Show more</Button>}
    </Card>
  );
}
