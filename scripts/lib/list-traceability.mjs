// Writes docs/traceability.md: each number of the mission's checklist, the tests that carry it, and where people meet it.
// Tests name their numbers with [Trait("Checklist", "27")]; the places stand in docs/traceability/places.tsv.
// Usage: node scripts/lib/list-traceability.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const last = 95;
const shown = 5;

const files = readdirSync(join(root, 'tests'), { recursive: true })
  .filter(file => file.endsWith('.cs') && !/(^|\/)(bin|obj)\//.test(file))
  .sort();

// What stands below a trait is a test or a class of tests.
function testsOf(file) {
  const found = [];
  let pending = [];
  let type = '';
  for (const line of readFileSync(join(root, 'tests', file), 'utf8').split('\n')) {
    pending.push(...[...line.matchAll(/Trait\("Checklist", "(\d+)"\)/g)].map(match => Number(match[1])));
    const isClass = /^\s*(?:public|internal)?[\w ]*\bclass (\w+)/.exec(line);
    const isMethod = /^\s*public (?:static |async )*[\w<>]+ (\w+)\(/.exec(line);
    if (isClass) {
      type = isClass[1];
    }

    if (isClass || isMethod) {
      const name = isClass ? type : `${type}.${isMethod[1]}`;
      found.push(...pending.map(number => ({ number, name, file })));
      pending = [];
    }
  }

  return found;
}

const tests = new Map();
for (const test of files.flatMap(testsOf)) {
  tests.set(test.number, [...(tests.get(test.number) ?? []), test]);
}

const places = new Map();
for (const line of readFileSync(join(root, 'docs/traceability/places.tsv'), 'utf8').split('\n').filter(Boolean)) {
  const [number, place] = line.split('\t');
  const known = places.get(Number(number)) ?? [];
  places.set(Number(number), known.includes(place) ? known : [...known, place]);
}

const cell = text => text.replaceAll('|', '\\|');
const rows = Array.from({ length: last }, (_, index) => index + 1).map(number => {
  const named = [...new Map((tests.get(number) ?? []).map(test => [`${test.file} ${test.name}`, test])).values()];
  const links = named.slice(0, shown).map(test => `[${test.name.replaceAll('_', '\\_')}](../tests/${test.file})`);
  const more = named.length > shown ? [`and ${named.length - shown} more`] : [];
  return `| ${number} | ${[...links, ...more].join(', ')} | ${cell((places.get(number) ?? []).join('; '))} |`;
});

writeFileSync(join(root, 'docs/traceability.md'), `# From the mission's checklist to tests and places

Each number of the mission's checklist, the tests that would fail without it, and where people meet it.
The numbers: intake 1–17, hierarchy and accountability 18–26, gates 27–38, evidence 39–43, approvals 44–50, statuses, value and KPIs 51–57,
financials and divergence 58–64, resources 65–68, risks and dependencies 69–72, change 73–75, triggers 76–78, ownership 79–86, reporting 87–93, closure 94–95.
Run the tests of a number with \`dotnet test --filter Checklist=27\`.
This page is written by \`node scripts/lib/${basename(import.meta.url)}\`; a test fails when a number has no test or no place.

| Number | Tests | Command or screen |
|---|---|---|
${rows.join('\n')}
`);

const bare = rows.filter(row => /\|  \|/.test(row)).map(row => row.split(' ')[1]);
console.log(bare.length === 0 ? `All ${last} numbers have tests and a place.` : `Without a test or a place: ${bare.join(', ')}`);
