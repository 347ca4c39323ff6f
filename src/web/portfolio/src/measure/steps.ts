import type { GateLook, Measure } from "../api/gate-types";

export interface Step {
  code: string;
  isOpen: boolean;
  /** Who can answer it now. */
  who: string;
}

/** The approval steps of the gate: those that the decision calls open, and those that were answered. */
export function stepsOf(measure: Measure, look: GateLook): Step[] {
  const steps = new Map<string, Step>();
  for (const one of measure.approvals) {
    if (one.gate === look.gate && one.round === measure.round) {
      steps.set(one.step, { code: one.step, isOpen: false, who: "" });
    }
  }

  for (const remedy of look.decision.remedies) {
    if ((remedy.action === "Approve" || remedy.action === "ChangeAnswer") && remedy.subject) {
      steps.set(remedy.subject, { code: remedy.subject, isOpen: true, who: [...remedy.persons.map((person) => person.name), ...(remedy.delegates ?? []).map((one) => `${one.name} for ${one.for.name}`)].join(" or ") });
    }
  }

  return [...steps.values()];
}
