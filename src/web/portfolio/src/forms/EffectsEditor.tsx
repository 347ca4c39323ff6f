import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { LineDetail, May } from "../api/types";
import { useSend } from "../api/useSend";
import { ProblemMessage } from "../parts/ProblemMessage";
import { useSession } from "../session/SessionContext";
import { EffectGrid } from "./EffectGrid";
import { nextMonth, readMonth } from "./month";
import { columns, useEffectDraft } from "./useEffectDraft";

interface Props {
  line: LineDetail;
  kind: string;
  currency: string;
  onDone: (said: string) => void;
  onCancel: () => void;
  /** Whether figures are typed that are not sent yet. */
  onBegun: (yes: boolean) => void;
}

/** Months of one value kind and currency as a grid that takes a block of a spreadsheet. All is taken in by the store, or nothing. */
export function EffectsEditor({ line, kind, currency, onDone, onCancel, onBegun }: Props) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const may: May = line.may ?? {};
  const draft = useEffectDraft(line.effects.filter((effect) => effect.kind === kind && effect.currency === currency), may);
  const isBegun = draft.changes.length > 0 || draft.faults > 0;
  useEffect(() => onBegun(isBegun), [isBegun, onBegun]);
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState("");
  const [month, setMonth] = useState("");
  const behind = nextMonth(draft.periods[draft.periods.length - 1]!);
  const add = (number: number) => {
    const from = month.trim() === "" ? behind : readMonth(month);
    if (from === null) {
      setSaid("The month to add is no month. Write it such as 2027-01.");
    } else {
      draft.addMonths(from, number);
      setMonth("");
      setSaid(`${number === 1 ? "One month" : `${number} months`} added from ${from}.`);
    }
  };
  const save = async () => {
    if (draft.faults > 0) {
      setSaid(`${draft.faults} ${draft.faults === 1 ? "cell" : "cells"} cannot be read. Correct what is marked.`);
      form.current?.querySelector<HTMLInputElement>("[aria-invalid=true]")?.focus();
      return;
    }

    if (draft.changes.length === 0) {
      setSaid("Nothing has been changed yet.");
      return;
    }

    setSaid("");
    let number: number | undefined;
    const effects = draft.changes.map((change) => ({ kind, currency, ...change }));
    const done = await send(async (key) => {
      number = (await api.post<{ ledgerNumber?: number }>(`/measures/${encodeURIComponent(line.id)}/effects`, { effects, reason }, key)).ledgerNumber;
    }, [effects, reason]);
    if (done) {
      onDone(`The figures are in the ledger, entry ${number ?? "written"}.`);
    }
  };

  const nos = columns.flatMap((column) => (may[column] ? [{ column, detail: may[column].detail }] : []));
  return (
    <form ref={form} className="answer editor" aria-label={`Figures of ${kind}, ${currency}`} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <p className="hint">Type, or paste a block of a spreadsheet into the cell where it begins: months in its first column are followed, otherwise row follows row.</p>
      {nos.map((no) => <p key={no.column} className="hint"><strong>{no.column[0]!.toUpperCase() + no.column.slice(1)} cannot be written.</strong> {no.detail}</p>)}
      {problem && <ProblemMessage problem={problem} />}
      <EffectGrid draft={draft} may={may} onSaid={setSaid} />
      <div className="buttons">
        <Field label="Month to add"><Input value={month} placeholder={behind} onChange={(_, data) => setMonth(data.value)} onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); add(1); } }} /></Field>
        <Button size="small" onClick={() => add(1)}>Add the month</Button>
        <Button size="small" onClick={() => add(12)}>Add twelve months</Button>
      </div>
      <Field label="Reason for the figures"><Textarea value={reason} maxLength={4000} onChange={(_, data) => setReason(data.value)} resize="vertical" /></Field>
      <div className="buttons">
        <Button type="submit" appearance="primary" disabled={busy}>Save the figures</Button>
        <Button onClick={onCancel} disabled={busy}>Cancel</Button>
        <span role="status" className="said">{busy ? "Sending …" : said}</span>
      </div>
    </form>
  );
}
