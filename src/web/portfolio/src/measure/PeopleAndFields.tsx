import type { Measure } from "../api/gate-types";
import { Card } from "../parts/Card";
import type { Names } from "../people/names";
import { wordsOf } from "../places/words";

export function PeopleAndFields({ measure, names }: { measure: Measure; names: Names }) {
  return (
    <Card title="People and fields">
      <dl className="pairs">
        {measure.roles.map((holder) => <div key={holder.role + holder.personId}><dt>{wordsOf(holder.role)}</dt><dd>{names(holder.personId)}</dd></div>)}
        {Object.entries(measure.fields).map(([name, value]) => <div key={name}><dt>{wordsOf(name)}</dt><dd className="words">{value}</dd></div>)}
        <div><dt>Rulebook</dt><dd><code className="digest-line">{measure.rulebookDigest}</code></dd></div>
      </dl>
    </Card>
  );
}
