// The gate in json-rules-engine: one rule, made once; one condition for each thing that can be missing, as its manual advises,
// so that it too can say which. Facts are given to each run; what they hold is read as it is, without JSON paths.
import { Engine } from 'json-rules-engine';
import { hasValidEvidence, isDelivered, isFilled, isSigned } from './facts.mjs';
import { serve } from './serve.mjs';

await serve(({ gate, degree, rulebook, fields, roles, evidence, policy }) => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('isFilled', (value) => isFilled(value));
  engine.addOperator('hasValid', hasValidEvidence);
  engine.addOperator('isDelivered', isDelivered);
  engine.addOperator('isSigned', isSigned);
  engine.addRule({
    conditions: {
      all: [
        { fact: 'rulebook', operator: 'equal', value: rulebook },
        { fact: 'gate', operator: 'equal', value: gate },
        { fact: 'degree', operator: 'equal', value: degree },
        { fact: 'state', operator: 'in', value: ['Active', 'OnHold'] },
        ...fields.map((name) => ({ fact: name, operator: 'isFilled', value: true })),
        ...roles.map((role) => ({ fact: 'heldRoles', operator: 'contains', value: role })),
        ...evidence.map((asked) => ({ fact: 'evidence', operator: 'hasValid', value: asked })),
        { fact: 'workItems', operator: 'isDelivered', value: gate },
        { fact: 'approvals', operator: 'isSigned', value: policy },
      ],
    },
    event: { type: 'allowed' },
  });
  return async (facts) => (await engine.run(facts)).events.length !== 0;
});
