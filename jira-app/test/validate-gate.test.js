'use strict';

const assert = require('node:assert/strict');
const { afterEach, mock, test } = require('node:test');
const { validateGate } = require('../src/index');
const { longestMessage } = require('../validator/answers');
const { patienceMilliseconds } = require('../validator/validate-gate');

const event = {
  issue: { key: 'LEND-42' },
  configuration: {},
  transition: { from: '3', to: '10001', modifiedFields: { summary: 'not sent on' } },
};

/** Puts a remote in Forge's place; returns what it was asked. */
function remote(answer) {
  const asked = [];
  global.__forge_fetch__ = async (target, path, init) => {
    asked.push({ target, path, init });
    return answer();
  };
  return asked;
}

const json = (body, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

mock.method(console, 'error', () => {});
afterEach(() => {
  delete global.__forge_fetch__;
  mock.timers.reset();
});

test('A gate that the store calls open lets the transition pass', async () => {
  const asked = remote(() => json({ result: true }));

  assert.deepEqual(await validateGate(event), { result: true });

  assert.equal(asked.length, 1);
  assert.deepEqual(asked[0].target, { type: 'frc', remote: 'governance-store' });
  assert.equal(asked[0].path, '/forge/validate');
  assert.equal(asked[0].init.method, 'POST');
  assert.equal(asked[0].init.headers['content-type'], 'application/json');
  assert.deepEqual(JSON.parse(asked[0].init.body), { issueKey: 'LEND-42', transition: { from: '3', to: '10001' } });
});

test('A refusal is shown word for word', async () => {
  remote(() => json({ result: false, errorMessage: 'Evidence is missing: approval letter.' }));
  assert.deepEqual(await validateGate(event), { result: false, errorMessage: 'Evidence is missing: approval letter.' });
});

test('A refusal of exactly the longest length is not cut', async () => {
  const text = 'x'.repeat(longestMessage);
  remote(() => json({ result: false, errorMessage: text }));
  assert.equal((await validateGate(event)).errorMessage, text);
});

test('A longer refusal is cut to what Jira shows, never inside a character', async () => {
  remote(() => json({ result: false, errorMessage: '🚧'.repeat(longestMessage + 1) }));
  const { result, errorMessage } = await validateGate(event);
  assert.equal(result, false);
  assert.equal(errorMessage, '🚧'.repeat(longestMessage - 1) + '…');
});

for (const status of [204, 301, 400, 401, 403, 404, 429, 500, 503]) {
  test(`An answer with status ${status} refuses, whatever its body says`, async () => {
    const body = status === 204 ? null : JSON.stringify({ result: true });
    remote(() => new Response(body, { status }));
    const { result, errorMessage } = await validateGate(event);
    assert.equal(result, false);
    assert.match(errorMessage, status === 204 ? /\[Gate\.AnswerMalformed\]$/ : new RegExp(`HTTP ${status}.*\\[Gate\\.StoreStatus\\]$`));
  });
}

const malformed = {
  'an empty body': '',
  'text': 'OK',
  'half of an answer': '{"result":tr',
  'null': 'null',
  'the bare word true': 'true',
  'a list': '[true]',
  'an empty object': '{}',
  'the result as a string': '{"result":"true"}',
  'the result as a number': '{"result":1}',
  'the result as null': '{"result":null}',
  'another name of the result': '{"Result":true}',
};

for (const [name, body] of Object.entries(malformed)) {
  test(`An answer that is ${name} refuses`, async () => {
    remote(() => new Response(body, { status: 200 }));
    const { result, errorMessage } = await validateGate(event);
    assert.equal(result, false);
    assert.match(errorMessage, /\[Gate\.AnswerMalformed\]$/);
  });
}

for (const missing of [undefined, null, '', '   ', 7]) {
  test(`A refusal whose message is ${JSON.stringify(missing)} still explains itself`, async () => {
    remote(() => json({ result: false, errorMessage: missing }));
    const { result, errorMessage } = await validateGate(event);
    assert.equal(result, false);
    assert.match(errorMessage, /\[Gate\.ReasonMissing\]$/);
  });
}

const failures = {
  'a connection that is refused': () => { throw new TypeError('fetch failed'); },
  'a body that breaks off': () => new Response(new ReadableStream({ start(controller) { controller.error(new Error('reset')); } })),
  'an error of Forge\'s proxy': () => new Response('', { status: 200, headers: { 'forge-proxy-error': 'INVALID_REMOTE' } }),
  'no answer object at all': () => undefined,
};

for (const [name, answer] of Object.entries(failures)) {
  test(`With ${name} the transition is refused and nothing is thrown`, async () => {
    remote(answer);
    const { result, errorMessage } = await validateGate(event);
    assert.equal(result, false);
    assert.match(errorMessage, /\[Gate\.(StoreUnreachable|AnswerMalformed)\]$/);
  });
}

test('Outside Forge, without a way to the remote, the transition is refused', async () => {
  assert.match((await validateGate(event)).errorMessage, /\[Gate\.StoreUnreachable\]$/);
});

test('A store that does not answer in time refuses, and its late yes changes nothing', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let answerLate;
  remote(() => new Promise((resolve) => { answerLate = () => resolve(json({ result: true })); }));

  const verdict = validateGate(event);
  mock.timers.tick(patienceMilliseconds);
  answerLate();

  const { result, errorMessage } = await verdict;
  assert.equal(result, false);
  assert.match(errorMessage, /\[Gate\.StoreTimeout\]$/);
});

test('A store that answers just in time is heard', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let answer;
  remote(() => new Promise((resolve) => { answer = () => resolve(json({ result: true })); }));

  const verdict = validateGate(event);
  mock.timers.tick(patienceMilliseconds - 1);
  answer();

  assert.deepEqual(await verdict, { result: true });
});

for (const bad of [undefined, null, {}, { issue: {} }, { issue: { key: '' } }, { issue: { key: 42 } }]) {
  test(`A call that names no issue (${JSON.stringify(bad)}) is refused and the store is not asked`, async () => {
    const asked = remote(() => json({ result: true }));
    const { result, errorMessage } = await validateGate(bad);
    assert.equal(result, false);
    assert.match(errorMessage, /\[Gate\.IssueMissing\]$/);
    assert.equal(asked.length, 0);
  });
}
