import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { GateLook, Measure } from "../api/gate-types";
import { useSend } from "../api/useSend";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { useSession } from "../session/SessionContext";

const outcomes = [
  { code: "Go", name: "Go: pass the gate" },
  { code: "Hold", name: "Hold: pause the measure" },
  { code: "Recycle", name: "Recycle: change it and begin a new round" },
  { code: "Kill", name: "Kill: end the measure" },
];

interface Props {
  measure: Measure;
  look: GateLook;
  /** What was decided last; it stands above the form, and outlives its gate. */
  said: string;
  onSaid: (words: string) => void;
}

/** Asks the store for a decision. The store decides; a refusal is shown word for word. */
export function AskForGate({ measure, look, said, onSaid }: Props) {
  const { api } = useSession();
  const { busy, problem, send, clear } = useSend();
  const [outcome, setOutcome] = useState("Go");
  const [reason, setReason] = useState("");
  const [gate, setGate] = useState(look.gate);
  const isBegun = outcome !== "Go" || reason !== "";
  const isOther = gate !== look.gate;
  // What was begun for one gate is not asked of the next, and is not taken away; what was said names its gate and stays.
  useEffect(() => {
    if (isOther && !isBegun && !busy) {
      setGate(look.gate);
      clear();
    }
  }, [isOther, isBegun, busy, look.gate, clear]);
  const ask = async () => {
    if (isOther) {
      return;
    }

    onSaid("");
    const path = `/measures/${encodeURIComponent(measure.id)}/gates/${encodeURIComponent(gate)}/reviews`;
    const body = { outcome, reason: reason || null };
    const done = await send(async (key) => {
      const answer = await api.post<{ ledgerNumber?: number }>(path, body, key);
      onSaid(`Decided: ${outcome} at gate ${gate}, ledger entry ${answer.ledgerNumber ?? "written"}.`);
    }, [path, body]);
    if (done) {
      setReason((now) => (now === reason ? "" : now));
      setOutcome("Go");
    }
  };

  return (
    <Card title={`Ask for gate ${gate}`}>
      <form className="answer" onSubmit={(event) => { event.preventDefault(); void ask(); }}>
        <Field label="Outcome">
          <Select value={outcome} onChange={(_, data) => setOutcome(data.value)}>
            {outcomes.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
          </Select>
        </Field>
        <Field label={outcome === "Go" ? "Reason" : "Reason (the rulebook may ask for one)"}>
          <Textarea value={reason} maxLength={4000} onChange={(_, data) => setReason(data.value)} resize="vertical" />
        </Field>
        {isOther && (
          <div className="changed" role="alert">
            <p>Gate {gate} was decided meanwhile, and gate {look.gate} lies ahead. What you have entered was not sent.</p>
            <Button onClick={() => { setGate(look.gate); setOutcome("Go"); clear(); }}>Go on with gate {look.gate}</Button>
          </div>
        )}
        {problem && <ProblemMessage problem={problem} />}
        <div className="buttons">
          <Button type="submit" appearance="primary" disabled={busy || isOther}>Ask the store to decide</Button>
          <span role="status" className="said">{busy ? "Sending …" : said}</span>
        </div>
      </form>
    </Card>
  );
}
