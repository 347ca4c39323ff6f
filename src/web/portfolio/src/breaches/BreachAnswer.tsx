import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Breach } from "../api/types";
import { useSend } from "../api/useSend";
import { ProblemMessage } from "../parts/ProblemMessage";
import { useSession } from "../session/SessionContext";

/** Explain or accept with a reason. The store decides who may; a refusal is shown word for word. */
export function BreachAnswer({ breach, onSaid }: { breach: Breach; onSaid: (words: string) => void }) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const [reason, setReason] = useState("");
  const answer = async (what: "explain" | "accept") => {
    onSaid("");
    const done = await send(async (key) => {
      const { ledgerNumber, waitingFor } = await api.post<{ ledgerNumber?: number; waitingFor?: string }>(`/breaches/${encodeURIComponent(breach.id)}/${what}`, { reason }, key);
      const done = what === "explain" ? "Explained" : waitingFor ? `Not closed yet: a ${waitingFor} must accept it, too` : "Accepted";
      onSaid(`${done}, ledger entry ${ledgerNumber ?? "written"}.`);
    }, [what, breach.id, reason]);
    if (done) {
      setReason((now) => (now === reason ? "" : now));
    }
  };

  return (
    <details className="breach-answer">
      <summary>Explain or accept</summary>
      <form className="answer" onSubmit={(event) => event.preventDefault()}>
        <Field label="Reason"><Textarea value={reason} maxLength={2000} onChange={(_, data) => setReason(data.value)} resize="vertical" /></Field>
        {problem && <ProblemMessage problem={problem} />}
        <div className="buttons">
          {breach.state !== "Explained" && <Button appearance="primary" disabled={busy} onClick={() => void answer("explain")}>Explain</Button>}
          <Button disabled={busy} onClick={() => void answer("accept")}>Accept</Button>
          <span className="hint">Whoever holds a role on the measure explains; an administrator who did not make the change accepts; where nobody knows who made it, two of them. Neither moves a gate.</span>
        </div>
      </form>
    </details>
  );
}
