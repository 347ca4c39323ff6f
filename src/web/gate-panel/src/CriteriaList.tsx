import { CriterionRow } from "./CriterionRow";
import type { Adding } from "./form/useAdding";
import type { Panel } from "./panel/panel";

/** Every criterion of the gate, in the rulebook's order. */
export function CriteriaList({ panel, mostBytes, adding }: { panel: Panel; mostBytes: number; adding: Adding }) {
  return (
    <ul className="gp-criteria" aria-label="Criteria">
      {panel.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.code}
          criterion={criterion}
          kinds={panel.evidenceKinds}
          mayAdd={!panel.denied}
          isOfThisItem={panel.workItem?.criterion === criterion.code}
          mostBytes={mostBytes}
          adding={adding}
        />
      ))}
    </ul>
  );
}
