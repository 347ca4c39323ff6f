import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { LineDetail } from "../api/types";
import { useSend } from "../api/useSend";
import { MayButton } from "../parts/MayButton";
import { ProblemMessage } from "../parts/ProblemMessage";
import { useSession } from "../session/SessionContext";
import { MilestoneGrid } from "./MilestoneGrid";
import { changesOf, faultsOf, fresh, rowsOf, type Row } from "./milestone-draft";

/** Due, forecast and done of each milestone, for whoever may change them. */
export function MilestonesForm({ line }: { line: LineDetail }) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  return open ? (
    <Editor line={line} onDone={(words) => { setSaid(words); setOpen(false); }} onCancel={() => setOpen(false)} />
  ) : (
    <>
      <MayButton nos={[line.may?.milestones ?? null]} onPress={() => { setOpen(true); setSaid(""); }}>Change milestones</MayButton>
      <span role="status" className="said">{said}</span>
    </>
  );
}

function Editor({ line, onDone, onCancel }: { line: LineDetail; onDone: (said: string) => void; onCancel: () => void }) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Record<string, Partial<Row>>>({});
  const [added, setAdded] = useState<Row[]>(() => (line.milestones.length === 0 ? [fresh(0)] : []));
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState("");
  const rows = rowsOf(line.milestones, typed, added);
  const faults = faultsOf(rows);
  const changes = changesOf(line.milestones, rows);
  const save = async () => {
    if (faults.size > 0) {
      setSaid("Correct what is marked.");
      form.current?.querySelector<HTMLInputElement>("[aria-invalid=true]")?.focus();
      return;
    }

    if (changes.length === 0) {
      setSaid("Nothing has been changed yet.");
      return;
    }

    setSaid("");
    let number: number | undefined;
    const done = await send(async (key) => {
      number = (await api.post<{ ledgerNumber?: number }>(`/measures/${encodeURIComponent(line.id)}/milestones`, { milestones: changes, reason }, key)).ledgerNumber;
    }, [changes, reason]);
    if (done) {
      onDone(`The milestones are in the ledger, entry ${number ?? "written"}.`);
    }
  };

  return (
    <form ref={form} className="answer editor" aria-label="Change milestones" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {problem && <ProblemMessage problem={problem} />}
      <MilestoneGrid rows={rows} faults={faults} onWrite={(key, change) => setTyped((all) => ({ ...all, [key]: { ...all[key], ...change } }))} />
      <div className="buttons"><Button size="small" onClick={() => setAdded((all) => [...all, fresh(all.length)])}>Add a milestone</Button></div>
      <Field label="Reason for the milestones"><Textarea value={reason} maxLength={4000} onChange={(_, data) => setReason(data.value)} resize="vertical" /></Field>
      <div className="buttons">
        <Button type="submit" appearance="primary" disabled={busy}>Save the milestones</Button>
        <Button onClick={onCancel} disabled={busy}>Cancel</Button>
        <span role="status" className="said">{busy ? "Sending …" : said}</span>
      </div>
    </form>
  );
}
