import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./sum-results.mjs', import.meta.url));
const trx = (...results) => `<?xml version="1.0"?><TestRun><Results>${results.join('')}</Results>`
  + '<ResultSummary outcome="Completed"><Counters total="9" passed="9" failed="0" notExecuted="0" /></ResultSummary></TestRun>';
const result = (name, outcome, inner = '') => `<UnitTestResult executionId="1" testName="${name}" outcome="${outcome}">${inner}</UnitTestResult>`;
const passed = '<UnitTestResult testName="p(value: &quot;&lt;a&gt;&quot;)" outcome="Passed" duration="00:00:00.1" />';

function sum(files) {
  const folder = mkdtempSync(join(tmpdir(), 'sum-'));
  try {
    Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
    const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('all passed: the counts of all runners are summed and the exit code is 0', () => {
  const junit = '<?xml version="1.0"?><testsuites><testsuite name="s"><testcase name="one" time="0" classname="test"/></testsuite><testcase name="two" classname="test"/></testsuites>';
  const { status, last } = sum({ 'a.exit': '0', 'a.trx': trx(passed, passed), 'b.exit': '0\n', 'b.junit.xml': junit });
  assert.equal(last, '4 passed, 0 failed, 0 skipped');
  assert.equal(status, 0);
});

test('a planted failure in a TRX is counted, whatever its Counters say', () => {
  const planted = result('it fails', 'Failed', '<Output><ErrorInfo><Message>wrong\nanswer</Message></ErrorInfo></Output>');
  const { status, stdout, last } = sum({ 'a.exit': '1', 'a.trx': trx(passed, planted) });
  assert.equal(last, '1 passed, 1 failed, 0 skipped');
  assert.match(stdout, /failed: a: it fails: wrong answer/);
  assert.equal(status, 1);
});

for (const outcome of ['Error', 'Timeout', 'Aborted', 'Inconclusive', '']) {
  test(`the outcome '${outcome}' is not a pass`, () => {
    assert.equal(sum({ 'a.exit': '0', 'a.trx': trx(passed, result('odd', outcome)) }).last, '1 passed, 1 failed, 0 skipped');
  });
}

test('a planted failure in a JUnit file is counted', () => {
  const junit = '<testsuites><testcase name="one"><failure type="testCodeFailure" message="no &amp; no">trace</failure></testcase></testsuites>';
  const { status, stdout, last } = sum({ 'a.exit': '1', 'a.junit.xml': junit });
  assert.equal(last, '0 passed, 1 failed, 0 skipped');
  assert.match(stdout, /no & no/);
  assert.equal(status, 1);
});

test('skipped tests are listed with their reason', () => {
  const skipped = result('needs shared', 'NotExecuted', '<Output><ErrorInfo><Message>../shared is absent</Message></ErrorInfo></Output>');
  const junit = '<testsuites><testcase name="later"><skipped type="skipped" message="no network"/></testcase></testsuites>';
  const { status, stdout, last } = sum({ 'a.exit': '0', 'a.trx': trx(passed, skipped), 'b.exit': '0', 'b.junit.xml': junit });
  assert.equal(last, '1 passed, 0 failed, 2 skipped');
  assert.match(stdout, /skipped: a: needs shared: \.\.\/shared is absent/);
  assert.match(stdout, /skipped: b: later: no network/);
  assert.equal(status, 0);
});

test('a runner without a result file has crashed', () => {
  const { status, stdout, last } = sum({ 'a.exit': '0', 'a.trx': trx(passed), 'b.exit': '134' });
  assert.equal(last, '1 passed, 1 failed, 0 skipped');
  assert.match(stdout, /failed: b: the runner left no complete result file/);
  assert.equal(status, 1);
});

test('a truncated result file is a crash', () => {
  assert.equal(sum({ 'a.exit': '0', 'a.trx': trx(passed).slice(0, -12) }).status, 1);
});

test('a runner that ends badly although no test failed has crashed', () => {
  assert.equal(sum({ 'a.exit': '139', 'a.trx': trx(passed) }).last, '1 passed, 1 failed, 0 skipped');
});

test('a runner that runs no test, and no runner at all, are failures', () => {
  assert.equal(sum({ 'a.exit': '0', 'a.trx': trx() }).status, 1);
  assert.equal(sum({}).status, 1);
});
