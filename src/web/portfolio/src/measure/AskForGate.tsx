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

/** Asks the store for a decision. The store decides; a refusal is shown word for word. */
export function AskForGate({ measure, look }: { measure: Measure; look: GateLook }) {
  const { api } = useSession();
  const { busy, problem, send, clear } = useSend();
  const [outcome, setOutcome] = useState("Go");
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState("");
  // What was chosen for one gate is not asked of the next; what was said names its gate and stays.
  useEffect(() => {
    setOutcome("Go");
    setReason("");
    clear();
  }, [look.gate, clear]);
  const ask = async () => {
    setSaid("");
    const gate = look.gate;
    const done = await send(async (key) => {
      const answer = await api.post<{ ledgerNumber?: number }>(
        `/measures/${encodeURIComponent(measure.id)}/gates/${encodeURIComponent(gate)}/reviews`,
        { outcome, reason: reason || null },
        key,
      );
      setSaid(`Decided: ${outcome} at gate ${gate}, ledger entry ${answer.ledgerNumber ?? "written"}.`);
    });
    if (done) {
      setReason("");
      setOutcome("Go");
    }
  };

  return (
    <Card title={`Ask for gate ${look.gate}`}>
      <form className="answer" onSubmit={(event) => { event.preventDefault(); void ask(); }}>
        <Field label="Outcome">
          <Select value={outcome} onChange={(_, data) => setOutcome(data.value)}>
            {outcomes.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
          </Select>
        </Field>
        <Field label={outcome === "Go" ? "Reason" : "Reason (the rulebook may ask for one)"}>
          <Textarea value={reason} maxLength={4000} onChange={(_, data) => setReason(data.value)} resize="vertical" />
        </Field>
        {problem && <ProblemMessage problem={problem} />}
        <div className="buttons">
          <Button type="submit" appearance="primary" disabled={busy}>Ask the store to decide</Button>
          <span role="status" className="said">{busy ? "Sending …" : said}</span>
        </div>
      </form>
    </Card>
  );
}
