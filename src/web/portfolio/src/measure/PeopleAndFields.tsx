import type { Measure } from "../api/gate-types";
import { Card } from "../parts/Card";
import { money, onDay } from "../parts/format";
import type { Names } from "../people/names";
import { wordsOf } from "../places/words";

export function PeopleAndFields({ measure, names }: { measure: Measure; names: Names }) {
  return (
    <Card title="People and fields">
      <dl className="pairs">
        {measure.roles.map((holder) => <div key={holder.role + holder.personId}><dt>{wordsOf(holder.role)}</dt><dd><bdi>{names(holder.personId)}</bdi></dd></div>)}
        {told(measure.fields).map(([name, value]) => <div key={name}><dt>{wordsOf(name)}</dt><dd className="words">{value}</dd></div>)}
        <div><dt>Rulebook</dt><dd><code className="digest-line">{measure.rulebookDigest}</code></dd></div>
      </dl>
    </Card>
  );
}

/** Fields as people read them: an amount with its currency, a day as a day. What is neither stays as it was entered. */
function told(fields: Record<string, string>): [string, string][] {
  const currencyOf = (name: string) => (/Amount$/.test(name) ? name.replace(/Amount$/, "Currency") : null);
  const isMoney = (name: string, value: string) => /^-?\d+(\.\d+)?$/.test(value) && Boolean(fields[currencyOf(name) ?? ""]);
  const shown = new Set(Object.entries(fields).filter(([name, value]) => isMoney(name, value)).map(([name]) => currencyOf(name)!));
  return Object.entries(fields).filter(([name]) => !shown.has(name)).map(([name, value]) => [
    name,
    isMoney(name, value) ? money(Number(value), fields[currencyOf(name)!]!) : /^\d{4}-\d\d-\d\d$/.test(value) ? onDay(value) : value,
  ]);
}
