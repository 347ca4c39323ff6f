import { Button, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { GateLook, Measure } from "../api/gate-types";
import { useSend } from "../api/useSend";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { atMoment } from "../parts/format";
import { useSession } from "../session/SessionContext";
import { Packet } from "./Packet";
import type { Names } from "../people/names";
import { stepsOf } from "./steps";

/** Approve or reject: the packet is in sight, and its digest goes with the answer. A packet or a gate that changes meanwhile must be looked at first. */
export function ApprovalCard({ measure, look, names }: { measure: Measure; look: GateLook; names: Names }) {
  const { api } = useSession();
  const { busy, problem, send, clear } = useSend();
  // Null while there is nothing to answer: the next packet with a step is then the first that is seen.
  const [kept, setSeen] = useState<GateLook | null>(look);
  const [comment, setComment] = useState("");
  const [said, setSaid] = useState("");
  const steps = stepsOf(measure, look);
  const [chosen, setChosen] = useState("");
  const step = steps.some((one) => one.code === chosen) ? chosen : (steps.find((one) => one.isOpen)?.code ?? steps[0]?.code ?? "");
  const hasSteps = steps.length > 0;
  const seen = kept ?? look;
  const isOther = seen.gate !== look.gate;
  useEffect(() => {
    if (!hasSteps) {
      setSeen(null);
    } else if (kept === null) {
      setSeen(look);
    }
  }, [hasSteps, kept, look]);
  // An answer of somebody else moves nothing under the hand: the step that stood there first stays until another is chosen.
  useEffect(() => setChosen((before) => before || step), [step]);
  const given = measure.approvals.filter((one) => one.gate === seen.gate);
  if (!hasSteps) {
    return said === "" ? null : <Card title="Approval"><p role="status" className="said">{said}</p></Card>;
  }

  const changed = isOther || seen.packetDigest !== look.packetDigest;
  const answer = async (word: "Approve" | "Reject") => {
    const path = `/measures/${encodeURIComponent(measure.id)}/gates/${encodeURIComponent(seen.gate)}/approvals`;
    setSaid("");
    const body = { step, answer: word, packetDigest: seen.packetDigest, comment: comment || null };
    const done = await send(async (key) => {
      await api.post(path, body, key);
    }, [path, body]);
    if (done) {
      setComment((now) => (now === comment ? "" : now));
      setSaid(`Your ${word === "Approve" ? "approval" : "rejection"} is in the ledger. Gate ${seen.gate}, step ${step}.`);
    }
  };

  return (
    <Card title={`Approve gate ${seen.gate}`}>
      <Packet text={seen.packet} digest={seen.packetDigest} />
      {changed && (
        <div className="changed" role="alert">
          <p>{isOther ? `Gate ${seen.gate} was decided meanwhile. Look at the packet of gate ${look.gate} before you answer.` : "The packet has changed since you saw it. Look at the new one before you answer."}</p>
          <Button onClick={() => { setSeen(look); setChosen(isOther ? "" : step); clear(); }}>{isOther ? `Show gate ${look.gate}` : "Show the new packet"}</Button>
        </div>
      )}
      <form className="answer" onSubmit={(event) => { event.preventDefault(); void answer("Approve"); }}>
        {!isOther && <Field label="Step">
          <RadioGroup layout="horizontal" value={step} onChange={(_, data) => setChosen(data.value)}>
            {steps.map((one) => <Radio key={one.code} value={one.code} label={one.isOpen ? `${one.code}: open${one.who ? `, ${one.who}` : ""}` : `${one.code}: answered`} />)}
          </RadioGroup>
        </Field>}
        <Field label="Comment"><Textarea value={comment} maxLength={4000} onChange={(_, data) => setComment(data.value)} resize="vertical" /></Field>
        {problem && <ProblemMessage problem={problem} />}
        <div className="buttons">
          <Button type="submit" appearance="primary" disabled={busy || changed}>Approve this packet</Button>
          <Button onClick={() => void answer("Reject")} disabled={busy || changed}>Reject it</Button>
          <span role="status" className="said">{busy ? "Sending …" : said}</span>
        </div>
      </form>
      {given.length > 0 && (
        <>
          <h3>Answers so far</h3>
          <ul className="plain">
            {given.map((one) => (
              <li key={one.id}>
                <strong>{names(one.personId)}</strong> {one.approved ? "approved" : "rejected"} as {one.step}, {atMoment(one.at)}
                {one.status !== "Counted" && <> · <em>{one.status}{one.statusReason ? `: ${one.statusReason}` : ""}</em></>}
                {one.comment && <q className="words">{one.comment}</q>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
