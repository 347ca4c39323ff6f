import { Button, Field, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Page, WaitingGroup } from "../api/types";
import { useQuery } from "../api/useQuery";
import { useSend } from "../api/useSend";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { useSession } from "../session/SessionContext";
import { BulkLine } from "./BulkLine";
import { BulkResults, type Result } from "./BulkResults";
import { keyOf, openApprovals, type Delegation, type Open } from "./bulk";

const most = 200;

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}

/** Many approvals in one go. Each packet is shown before its answer can be sent, and each answer is judged alone. */
export function BulkApproval({ version, onClose }: { version: number; onClose: () => void }) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const [principal, setPrincipal] = useState("");
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const [digests, setDigests] = useState<ReadonlyMap<string, string>>(new Map());
  const [answer, setAnswer] = useState("Approve");
  const [comment, setComment] = useState("");
  const [said, setSaid] = useState("");
  const [results, setResults] = useState<Result[]>([]);
  const delegations = useQuery<Page<Delegation>>("/delegations?mine=true&standing=Active", version);
  const delegation = delegations.data?.items.find((one) => one.id === principal) ?? null;
  const waiting = useQuery<{ items: WaitingGroup[] }>(`/portfolio/waiting${delegation ? "" : "?mine=true"}`, version);
  const open = openApprovals(waiting.data?.items ?? [], delegation);
  const show = useCallback((key: string, digest: string) => setDigests((before) => new Map(before).set(key, digest)), []);
  const want = useCallback((key: string, yes: boolean) => {
    setWanted((before) => (yes ? new Set(before).add(key) : without(before, key)));
    setDigests((before) => new Map([...before].filter(([one]) => one !== key)));
  }, []);
  const hasEnded = principal !== "" && delegations.data !== null && delegation === null;
  useEffect(() => {
    if (hasEnded) {
      setPrincipal("");
      setSaid("That delegation stands no more. What is listed now would be answered in your own name.");
    }
  }, [hasEnded]);

  const submit = async () => {
    const chosen = open.filter((one) => wanted.has(keyOf(one)) && digests.has(keyOf(one)));
    if (chosen.length === 0 || chosen.length > most) {
      setSaid(chosen.length === 0 ? (wanted.size > 0 ? "Wait until the packets are shown." : "Choose at least one.") : `Choose at most ${most} at once.`);
      return;
    }

    setSaid("");
    const items = chosen.map((one) => ({ measure: one.measureId, gate: one.gate, step: one.step, answer, packetDigest: digests.get(keyOf(one))!, ...(delegation ? { delegation: delegation.id } : {}), comment: comment || null }));
    await send(async (key) => {
      const { items: lines } = await api.post<{ items: Omit<Result, "name">[] }>("/approvals/bulk", { items }, key);
      setResults(lines.map((line, index) => ({ ...line, name: chosen[index]!.measure })));
      // Those that were refused are chosen again by hand, and their packets are read anew.
      chosen.forEach((one) => want(keyOf(one), false));
      setSaid(`${lines.filter((line) => line.recorded).length} of ${lines.length} are in the ledger.`);
    }, items);
  };

  return (
    <Card title="Answer several at once" className="bulk" aside={<Button size="small" onClick={onClose}>Close</Button>}>
      <form className="answer" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Field label="In whose name">
          <Select value={delegation?.id ?? ""} onChange={(_, data) => { setPrincipal(data.value); setWanted(new Set()); setDigests(new Map()); setSaid(""); }}>
            <option value="">My own</option>
            {(delegations.data?.items ?? []).map((one) => <option key={one.id} value={one.id}>{`${one.delegate.name} for ${one.principal.name}, as ${one.role}`}</option>)}
          </Select>
        </Field>
        {open.length === 0 && waiting.data && <p className="hint">No approval waits{delegation ? "" : " for you"}.</p>}
        <ul className="plain bulk-lines">{open.map((one: Open) => <BulkLine key={keyOf(one)} open={one} isWanted={wanted.has(keyOf(one))} isChosen={digests.has(keyOf(one))} onWant={want} onShow={show} />)}</ul>
        <Field label="Answer"><RadioGroup layout="horizontal" value={answer} onChange={(_, data) => setAnswer(data.value)}><Radio value="Approve" label="Approve" /><Radio value="Reject" label="Reject" /></RadioGroup></Field>
        <Field label="Comment"><Textarea value={comment} maxLength={4000} resize="vertical" onChange={(_, data) => setComment(data.value)} /></Field>
        {problem && <ProblemMessage problem={problem} />}
        <div className="buttons">
          <Button type="submit" appearance="primary" disabledFocusable={busy}>Send these answers</Button>
          <span role="status" className="said">{busy ? "Sending …" : said}</span>
        </div>
      </form>
      <BulkResults results={results} />
    </Card>
  );
}
