import type { WorkItem } from "../api/gate-types";
import { Card } from "../parts/Card";
import { count } from "../parts/format";

const hosts: Record<string, string> = { jira: "Jira", dataverse: "Dynamics", store: "Store" };
const most = 20;

export function WorkItemsCard({ items }: { items: WorkItem[] }) {
  if (items.length === 0) {
    return null;
  }

  const open = items.filter((item) => !item.completed);
  return (
    <Card title="Work items" aside={<span className="hint">{count(items.length - open.length)} of {count(items.length)} done</span>}>
      <ul className="plain">
        {[...open, ...items.filter((item) => item.completed)].slice(0, most).map((item) => (
          <li key={item.id}>
            {item.completed ? "Done" : <strong>Open</strong>} · {hosts[item.host] ?? item.host} {item.host === "jira" ? item.externalKey : ""} {item.title} <span className="gate-code">{item.gate}</span>
          </li>
        ))}
      </ul>
      {items.length > most && <p className="hint">And {count(items.length - most)} more, in their own tools.</p>}
    </Card>
  );
}
