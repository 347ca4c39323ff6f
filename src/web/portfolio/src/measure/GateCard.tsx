import type { GateLook } from "../api/gate-types";
import { Card } from "../parts/Card";

const remedyLine = "What opens it:";

/** Why the gate is closed and what opens it, in the one wording that every host shows. */
export function GateCard({ look }: { look: GateLook }) {
  if (look.decision.verdict === "Allowed") {
    return (
      <Card title={`Gate ${look.gate} can open`} className="gate-open">
        <p>Every criterion is met. Whoever may ask for the gate can ask now.</p>
      </Card>
    );
  }

  const lines = look.decision.text.split("\n").slice(1);
  const at = lines.indexOf(remedyLine);
  const reasons = at < 0 ? lines : lines.slice(0, at);
  const remedies = at < 0 ? [] : lines.slice(at + 1);
  return (
    <Card title={`Why is gate ${look.gate} closed?`} className="gate-shut">
      <ul className="reasons">{reasons.map((line) => <li key={line}><Words line={line} /></li>)}</ul>
      {remedies.length > 0 && <h3>{remedyLine}</h3>}
      {remedies.length > 0 && <ul className="remedies">{remedies.map((line) => <li key={line}><Words line={line} /></li>)}</ul>}
    </Card>
  );
}

/** The line unchanged; only its code in square brackets is set in another face. */
function Words({ line }: { line: string }) {
  const words = line.replace(/^- /, "");
  const code = /\[[A-Za-z]+\.[A-Za-z]+\]$/.exec(words)?.[0];
  return code ? <>{words.slice(0, -code.length)}<code>{code}</code></> : <>{words}</>;
}
