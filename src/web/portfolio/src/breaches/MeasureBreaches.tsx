import { Button } from "@fluentui/react-components";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { count } from "../parts/format";
import { BreachItem } from "./BreachItem";
import { useBreaches } from "./useBreaches";

/** The measure's own findings; nothing where there are none. */
export function MeasureBreaches({ id, version }: { id: string; version: number }) {
  const { items, hasMore, more, problem } = useBreaches({ measure: id }, version);
  const own = items?.filter((breach) => breach.measureId === id) ?? [];
  if (own.length === 0 && !problem) {
    return null;
  }

  const open = own.filter((breach) => breach.state === "Open").length;
  return (
    <Card title="Breaches" className={open > 0 ? "gate-shut" : ""} aside={<span className="hint">{count(open)} open of {count(own.length)}{hasMore ? " and more" : ""}</span>}>
      {problem && <ProblemMessage problem={problem} />}
      {own.map((breach) => <BreachItem key={breach.id} breach={breach} onMeasure />)}
      {hasMore && <Button size="small" onClick={more}>Show more</Button>}
    </Card>
  );
}
