// What each peer is given as functions of its own: what a declarative condition cannot say. Written once, so that peers differ in the engine only.
// Times are ticks before (below 0) or after the time of the question, so that nothing is parsed while it is timed.
const day = 864_000_000_000;

export const isFilled = (value) => typeof value === 'string' && value.trim() !== '';

export const hasValidEvidence = (items, { kind, maxAgeDays }) => items.some((item) => item.kind === kind
  && item.status === 'Captured' && item.hasContent && item.collected <= 0
  && (item.from === null || item.from <= 0) && (item.until === null || item.until > 0)
  && (maxAgeDays === 0 || -item.collected <= maxAgeDays * day));

export const isDelivered = (items, gate) => {
  const own = items.filter((item) => item.gate === gate);
  return own.length !== 0 && own.every((item) => item.progress === 'Done');
};

// Order, quorum, segregation of duties, one person in one step, the packet that was seen; answers come in the order in which they were recorded.
export const isSigned = ({ rolesOf, answers, packet, round, gate }, policy) => {
  const stepOf = new Map();
  const counted = [];
  for (const answer of answers) {
    if (answer.gate !== gate || answer.round !== round || answer.packet !== packet) continue;
    const step = policy.steps.find((candidate) => candidate.code === answer.step);
    const roles = rolesOf[answer.person] ?? [];
    if (!step || !roles.includes(step.role) || step.notHeldWith.some((role) => roles.includes(role))) continue;
    if (!stepOf.has(answer.person)) stepOf.set(answer.person, answer.step);
    if (stepOf.get(answer.person) === answer.step) counted.push(answer);
  }
  let after = 0;
  for (const step of policy.steps) {
    const approvedAt = new Map();
    const rejected = new Set();
    for (const answer of counted) {
      if (answer.step !== step.code) continue;
      if (answer.answer === 'Reject') {
        rejected.add(answer.person);
        approvedAt.delete(answer.person);
      } else {
        rejected.delete(answer.person);
        if (answer.sequence > after && !approvedAt.has(answer.person)) approvedAt.set(answer.person, answer.sequence);
      }
    }
    if (rejected.size !== 0 || approvedAt.size < step.quorum) return false;
    after = [...approvedAt.values()].sort((left, right) => left - right)[step.quorum - 1];
  }
  return true;
};
