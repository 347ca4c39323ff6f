// The gate in casbin: one policy line a criterion that denies while it is not met, and one line that allows the gate; a denial wins.
// Policy and model are read once; enforceSync is the fastest way in.
import { newModelFromString, newEnforcer } from 'casbin';
import { hasValidEvidence, isDelivered, isFilled, isSigned } from './facts.mjs';
import { serve } from './serve.mjs';

const model = `
[request_definition]
r = facts, gate
[policy_definition]
p = gate, kind, subject, days, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.gate == p.gate && matches(r.facts, p.kind, p.subject, p.days)
`;

await serve(async ({ gate, degree, rulebook, fields, roles, evidence, policy }) => {
  const enforcer = await newEnforcer(newModelFromString(model));
  await enforcer.addPolicies([
    [gate, 'stands', '', '', 'allow'],
    [gate, 'fields', fields.slice(0, 3).join(' '), '', 'deny'],
    [gate, 'roles', roles.join(' '), '', 'deny'],
    [gate, 'fields', fields.slice(3).join(' '), '', 'deny'],
    ...evidence.map(({ kind, maxAgeDays }) => [gate, 'evidence', kind, String(maxAgeDays), 'deny']),
    [gate, 'workItems', '', '', 'deny'],
    [gate, 'approvals', '', '', 'deny'],
  ]);
  const states = new Set(['Active', 'OnHold']);
  const lists = new Map();
  const split = (text) => lists.get(text) ?? lists.set(text, text.split(' ')).get(text);
  await enforcer.addFunction('matches', (facts, kind, subject, days) => {
    switch (kind) {
      case 'stands': return facts.rulebook === rulebook && facts.degree === degree && states.has(facts.state);
      case 'fields': return !split(subject).every((name) => isFilled(facts[name]));
      case 'roles': return !split(subject).every((role) => facts.heldRoles.includes(role));
      case 'evidence': return !hasValidEvidence(facts.evidence, { kind: subject, maxAgeDays: Number(days) });
      case 'workItems': return !isDelivered(facts.workItems, gate);
      default: return !isSigned(facts.approvals, policy);
    }
  });
  return (facts) => enforcer.enforceSync(facts, facts.gate);
});
