// Sums the result files of a folder: TRX (dotnet test) and JUnit (node --test).
// Every NAME.exit must have a NAME.trx or NAME.junit.xml beside it; a run without one, or one that ended badly
// although no test of it failed, has crashed and counts as one failed.
// Usage: node sum-results.mjs FOLDER. Last line: N passed, N failed, N skipped. Exit code 1 if any failed or none ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = text => text
  .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replace(/&#(\d+);/g, (_, decimal) => String.fromCodePoint(Number(decimal)))
  .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]);
const attribute = (tag, name) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const oneLine = text => plain(text).replace(/\s+/g, ' ').trim();

function elements(xml, name) {
  return [...xml.matchAll(new RegExp(`<${name}((?:\\s[^<>]*?)?)(/>|>([\\s\\S]*?)</${name}>)`, 'g'))]
    .map(found => ({ tag: ` ${found[1]}`, inner: found[3] ?? '' }));
}

function readTrx(xml) {
  return elements(xml, 'UnitTestResult').map(({ tag, inner }) => {
    const outcome = attribute(tag, 'outcome');
    const text = /<(Message|StdOut)>([\s\S]*?)<\/\1>/.exec(inner)?.[2] ?? '';
    return {
      name: attribute(tag, 'testName'),
      outcome: outcome === 'Passed' ? 'passed' : outcome === 'NotExecuted' ? 'skipped' : 'failed',
      reason: oneLine(text),
    };
  });
}

function readJunit(xml) {
  return elements(xml, 'testcase').map(({ tag, inner }) => {
    const fault = /<(failure|error)\b([^>]*)/.exec(inner);
    const skip = /<skipped\b([^>]*)/.exec(inner);
    return {
      name: attribute(tag, 'name'),
      outcome: fault ? 'failed' : skip ? 'skipped' : 'passed',
      reason: fault ? oneLine(attribute(fault[2], 'message')) : skip ? oneLine(attribute(skip[1], 'message')) : '',
    };
  });
}

function read(folder, run) {
  const trx = join(folder, `${run}.trx`);
  const junit = join(folder, `${run}.junit.xml`);
  if (existsSync(trx)) {
    const xml = readFileSync(trx, 'utf8');
    return xml.trimEnd().endsWith('</TestRun>') ? readTrx(xml) : null;
  }

  if (existsSync(junit)) {
    const xml = readFileSync(junit, 'utf8');
    return xml.trimEnd().endsWith('</testsuites>') ? readJunit(xml) : null;
  }

  return null;
}

function sum(folder) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const runs = readdirSync(folder).filter(file => file.endsWith('.exit')).map(file => file.slice(0, -'.exit'.length)).sort();
  for (const run of runs) {
    const status = readFileSync(join(folder, `${run}.exit`), 'utf8').trim();
    const tests = read(folder, run);
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const test of tests ?? []) {
      count[test.outcome]++;
      if (test.outcome !== 'passed') {
        console.log(`${test.outcome}: ${run}: ${test.name}${test.reason ? `: ${test.reason.slice(0, 300)}` : ' (no reason given)'}`);
      }
    }

    const crashed = tests === null ? 'left no complete result file'
      : tests.length === 0 ? 'ran no test'
        : status !== '0' && count.failed === 0 ? `ended with ${status} although no test failed` : '';
    if (crashed) {
      count.failed++;
      console.log(`failed: ${run}: the runner ${crashed}`);
    }

    console.log(`${run}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    Object.keys(total).forEach(outcome => { total[outcome] += count[outcome]; });
  }

  return total;
}

const total = sum(process.argv[2]);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
