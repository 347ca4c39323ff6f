import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { query } from "../api/client";
import { useSend } from "../api/useSend";
import { ProblemMessage } from "../parts/ProblemMessage";
import { useSession } from "../session/SessionContext";

/** Sends a file to the store, which keeps the bytes: they are the evidence, not a link to them. */
export function EvidenceUpload({ measureId, wanted }: { measureId: string; wanted: string[] }) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const list = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [validFrom, setValidFrom] = useState("");
  const [validUntil, setValidUntil] = useState("");
  const [said, setSaid] = useState("");
  const chosenKind = kind ?? wanted[0] ?? "";
  const choose = (chosen: File | null) => {
    setFile(chosen);
    // What the gate misses may change meanwhile; the file stays of the kind that it was chosen for.
    setKind((before) => before ?? (chosen && chosenKind !== "" ? chosenKind : null));
  };
  const upload = async () => {
    if (!file) {
      picker.current?.focus();
      setSaid("Choose a file first.");
      return;
    }

    setSaid("");
    const asked = query({ kind: chosenKind, name: file.name, validFrom: startOf(validFrom), validUntil: endOf(validUntil) });
    const done = await send(async (key) => {
      await api.upload(`/measures/${encodeURIComponent(measureId)}/evidence${asked}`, file, key);
    }, [asked, file.size, file.lastModified]);
    if (done) {
      setSaid(`${file.name} is evidence now. Its kind is ${chosenKind}.`);
      // Another file that was chosen meanwhile stays chosen.
      if (picker.current?.files?.[0] === file) {
        picker.current.value = "";
        setFile(null);
        setKind(null);
        setValidFrom("");
        setValidUntil("");
      }
    }
  };

  return (
    <form className="answer upload" aria-label="Add evidence" onSubmit={(event) => { event.preventDefault(); void upload(); }}>
      <h3>Add evidence</h3>
      <Field label="Kind">
        <Input value={chosenKind} list={list} maxLength={100} onChange={(_, data) => setKind(data.value)} />
      </Field>
      <datalist id={list}>{wanted.map((one) => <option key={one} value={one} />)}</datalist>
      <div className="side-by-side">
        <Field label="Valid from"><Input type="date" value={validFrom} onChange={(_, data) => setValidFrom(data.value)} /></Field>
        <Field label="Valid until"><Input type="date" value={validUntil} onChange={(_, data) => setValidUntil(data.value)} /></Field>
      </div>
      <label className="file">
        <span>File, at most 32 MB</span>
        <input ref={picker} type="file" onChange={(event) => choose(event.target.files?.[0] ?? null)} />
      </label>
      {problem && <ProblemMessage problem={problem} />}
      <div className="buttons">
        <Button type="submit" disabled={busy}>Upload</Button>
        <span role="status" className="said">{busy ? "Uploading …" : said}</span>
      </div>
    </form>
  );
}

const startOf = (day: string) => (day ? `${day}T00:00:00Z` : null);
const endOf = (day: string) => (day ? `${day}T23:59:59Z` : null);
