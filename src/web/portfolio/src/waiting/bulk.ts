import type { PersonName, WaitingGroup } from "../api/types";

export interface Delegation {
  id: string;
  principal: PersonName;
  delegate: PersonName;
  role: string;
  measures: PersonName[];
}

/** An approval that waits for somebody. */
export interface Open {
  measureId: string;
  measure: string;
  gate: string;
  step: string;
}

export function keyOf({ measureId, gate, step }: Open): string {
  return `${measureId} ${gate} ${step}`;
}

/** The approvals that somebody can answer: his own, or under a delegation those of its principal. */
export function openApprovals(groups: WaitingGroup[], delegation: Delegation | null): Open[] {
  const measures = new Set(delegation?.measures.map((one) => one.id));
  const found = groups
    .filter((group) => delegation === null || group.person?.id === delegation.principal.id)
    .flatMap((group) => group.items)
    .flatMap(({ kind, measureId, measure, gate, step }): Open[] => (kind === "Approval" && measureId && measure && gate && step ? [{ measureId, measure, gate, step }] : []))
    .filter((one) => measures.size === 0 || measures.has(one.measureId));
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}
