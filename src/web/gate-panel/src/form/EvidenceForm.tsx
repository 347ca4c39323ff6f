import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import type { EvidenceInput } from "../panel/host";
import { Field } from "./Field";
import type { Draft } from "./useAdding";

interface Props {
  label: string;
  kinds: string[];
  draft: Draft;
  mostBytes: number;
  busy: boolean;
  failure: string | null;
  onWrite: (change: Partial<Draft>) => void;
  onAdd: (input: EvidenceInput) => void;
  onCancel: () => void;
}

/** Kind, name, file and validity. What is wrong is said at the field before anything is sent. */
export function EvidenceForm({ label, kinds, draft, mostBytes, busy, failure, onWrite, onAdd, onCancel }: Props) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const { kind, name, file, validUntil, key } = draft;
  // A form that had to move to another place cannot show the file in its picker again.
  const [isMoved] = useState(file !== null);
  const [faults, setFaults] = useState<{ file?: string; name?: string }>({});

  useEffect(() => {
    if (!isMoved) {
      first.current?.focus();
    }
  }, [isMoved]);

  const choose = (chosen: File | null) => {
    setFaults((known) => ({ ...known, file: undefined }));
    onWrite({ file: chosen, ...(chosen && (name === "" || name === file?.name.slice(0, 200)) ? { name: chosen.name.slice(0, 200) } : {}) });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      file: !file ? "Choose the file." : file.size === 0 ? "The file is empty. Choose another." : file.size > mostBytes ? `The file is larger than ${Math.floor(mostBytes / 1_048_576)} MB. Choose a smaller one.` : undefined,
      name: name.trim() === "" ? "Give it a name." : undefined,
    };
    setFaults(found);
    if (file && !found.file && !found.name) {
      onAdd({ kind, name: name.trim(), file, validUntil: validUntil === "" ? null : validUntil, key });
    } else {
      document.getElementById(found.file ? `${id}-file` : `${id}-name`)?.focus();
    }
  };

  return (
    <form className="gp-form" aria-label={label} onSubmit={send} noValidate onKeyDown={(event) => { if (event.key === "Escape" && !busy) { onCancel(); } }}>
      <Field id={`${id}-file`} label="File" fault={faults.file} hint={`${isMoved && file ? `Chosen: ${file.name}. ` : ""}At most ${Math.floor(mostBytes / 1_048_576)} MB. The store keeps its own copy.`}>
        {(described) => <input ref={first} id={`${id}-file`} type="file" aria-required aria-invalid={!!faults.file} aria-describedby={described} onChange={(event) => choose(event.target.files?.[0] ?? null)} />}
      </Field>
      <Field id={`${id}-name`} label="Name" fault={faults.name}>
        {(described) => <input id={`${id}-name`} type="text" maxLength={200} autoComplete="off" value={name} aria-required aria-invalid={!!faults.name} aria-describedby={described} onChange={(event) => onWrite({ name: event.target.value })} />}
      </Field>
      <Field id={`${id}-kind`} label="Kind">
        {() => <select id={`${id}-kind`} value={kind} onChange={(event) => onWrite({ kind: event.target.value })}>{[...new Set([...kinds, ...(kind === "" ? [] : [kind])])].map((one) => <option key={one}>{one}</option>)}</select>}
      </Field>
      <Field id={`${id}-until`} label="Valid until" hint="Leave it empty when it does not expire.">
        {(described) => <input id={`${id}-until`} type="date" value={validUntil} aria-describedby={described} onChange={(event) => onWrite({ validUntil: event.target.value })} />}
      </Field>
      {failure && <p className="gp-fault gp-wide" role="alert">{failure}</p>}
      <div className="gp-buttons gp-wide">
        <button type="submit" className="gp-button gp-primary" aria-disabled={busy} onClick={(event) => { if (busy) { event.preventDefault(); } }}>{busy ? "Adding…" : "Add"}</button>
        <button type="button" className="gp-button" aria-disabled={busy} onClick={() => { if (!busy) { onCancel(); } }}>Cancel</button>
      </div>
    </form>
  );
}
