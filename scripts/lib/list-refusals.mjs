// Writes docs/refusals.md: every refusal code in the sources, what it tells people, and the file of its rule.
// Usage: node scripts/lib/list-refusals.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = folder => readdirSync(join(root, folder), { recursive: true })
  .filter(file => file.endsWith('.cs') && !/(^|\/)(bin|obj|node_modules)\//.test(file))
  .map(file => ({ path: join(folder, file), text: readFileSync(join(root, folder, file), 'utf8') }))
  .sort((one, other) => (one.path < other.path ? -1 : 1));

const literal = /\$?"((?:[^"\\]|\\.)*)"/g;
const say = text => text
  .replace(/ ?\[[A-Z]\w+\.[A-Z]\w+\]/g, '')
  .replace(/\{[^{}]*(\}|$)/g, '…')
  .replace(/\\(.)/g, '$1')
  .replace(/\|/g, '\\|')
  .trim();

// The sentence of a code is the first literal with a space in the statement that holds the code.
function sentenceAfter(text, from) {
  const statement = text.slice(from, from + 900).split(/;\s*\n|\n\s*\n|\),\n/)[0];
  for (const found of statement.matchAll(literal)) {
    if (/ /.test(found[1])) {
      return say(found[1]);
    }
  }

  return '';
}

function evaluatorsReasons() {
  const rules = sources('src/Governance.Rules');
  const codes = rules.find(file => file.path.endsWith('ReasonCodes.cs')).text;
  const sentences = rules.find(file => file.path.endsWith('ReasonText.cs')).text;
  return [...codes.matchAll(/const string (\w+) = "([\w.]+)"/g)].map(([, name, code]) => {
    const sentence = say(new RegExp(`ReasonCodes\\.${name} => \\$?"(.*)",`).exec(sentences)?.[1] ?? '');
    // What stands against an approval is told by its fault first; the code of the fault is only looked up.
    const places = [new RegExp(`(return[^;]*|[=?:] )ApprovalFault\\.${name.replace(/^Approval/, '')}\\b`, 's'), new RegExp(`(Refuse\\([^;]*|return[^;]*|=> |= )ReasonCodes\\.${name}\\b`, 's')];
    const rule = places.map(place => rules.find(file => file.path.includes('/Evaluation/') && place.test(file.text))).find(Boolean);
    return { code, sentence: sentence[0].toUpperCase() + sentence.slice(1), path: rule?.path ?? '' };
  });
}

function codesOf(...folders) {
  const found = new Map();
  for (const file of folders.flatMap(sources)) {
    for (const match of file.text.matchAll(/"([A-Z][A-Za-z]+\.[A-Z][A-Za-z]+)"/g)) {
      const sentence = sentenceAfter(file.text, match.index + match[0].length);
      const before = found.get(match[1]);
      const isNearer = /(Errors|Refusals?|Faults)\.cs$/.test(file.path) && !/(Errors|Refusals?|Faults)\.cs$/.test(before?.path ?? '');
      if (!before || (!before.sentence && sentence) || (isNearer && sentence)) {
        found.set(match[1], { code: match[1], sentence, path: file.path });
      }
    }
  }

  return [...found.values()].filter(row => !/^(Governance|Microsoft|System|\w+Outcome)\./.test(row.code) || /^Outcome\./.test(row.code)).sort((one, other) => (one.code < other.code ? -1 : 1));
}

const table = rows => ['| Code | What it says | The rule |', '|---|---|---|',
  ...rows.map(row => `| \`${row.code}\` | ${row.sentence || 'The answer itself says what exactly.'} | [${row.path.split('/').at(-1)}](${relative('docs', row.path)}) |`)].join('\n');

writeFileSync(join(root, 'docs/refusals.md'), `# Which rule refused me?

Every refusal ends in a code in square brackets, or carries it as \`code\` in the problem of an HTTP answer. Find the code here: what it says, and the file of the rule.
This page is written by \`node scripts/lib/list-refusals.mjs\` from the sources; a test fails when a code is missing. "…" stands for what the refusal names.

## A gate or a work item was refused (everywhere the same: Dynamics, Jira, the API)
A refusal lists its reasons in the order of the rulebook, then the smallest set of actions that opens the gate, and who can take each.

${table(evaluatorsReasons())}

## Dynamics refused a write (the plug-ins)
A write to a column that the store owns needs a write permit that the store signed for exactly that write; see [contracts, 4](contracts.md).

${table(codesOf('src/Governance.Plugins'))}

## Jira's edge refused a call (Forge)

${table(codesOf('jira-app/Governance.JiraApp'))}

## The store refused a request (API and sync)

${table(codesOf('src/Governance.Store', 'src/Governance.Server'))}
`);
