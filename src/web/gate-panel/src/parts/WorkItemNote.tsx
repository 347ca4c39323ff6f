import type { Criterion, WorkItem } from "../panel/panel";

/** What the issue that the panel stands on waits for: its own criterion, never the gate. */
export function WorkItemNote({ item, criteria }: { item: WorkItem; criteria: Criterion[] }) {
  const name = criteria.find((criterion) => criterion.code === item.criterion)?.name ?? item.criterion;
  return (
    <p className={item.met ? "gp-note gp-note-good" : "gp-note gp-note-warning"}>
      {item.criterion === null && <><strong>{item.key}</strong> waits for no criterion: it can be completed.</>}
      {item.criterion !== null && item.met && <><strong>{item.key}</strong> waited for <strong>{name}</strong>, which is met: it can be completed.</>}
      {item.criterion !== null && !item.met && <><strong>{item.key}</strong> waits for <strong>{name}</strong>: it cannot be completed yet.</>}
    </p>
  );
}
