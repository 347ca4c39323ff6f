import { Textarea } from "@fluentui/react-components";
import { useState } from "react";

const most = 1_000_000;

/** A text to write, to paste, or to take from a file. The field around it hands in the ids of its label and messages. */
export function TextFileControl({ value, onWrite, ...labels }: { value: string; onWrite: (text: string) => void }) {
  const [fault, setFault] = useState("");
  const [taken, setTaken] = useState("");
  const read = async (file: File | undefined) => {
    if (!file) {
      return;
    }

    try {
      setFault("");
      setTaken("");
      if (file.size > most) {
        setFault("This file has more than 1 MB. Choose the text itself.");
        return;
      }

      onWrite(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
      setTaken(`The text above is that of ${file.name}.`);
    } catch {
      setFault(`${file.name} cannot be read as UTF-8 text. Save it as UTF-8, or paste the text.`);
    }
  };
  return (
    <div className="text-file">
      <Textarea {...labels} className="yaml" rows={14} spellCheck={false} value={value} resize="vertical" onChange={(_, data) => {
        setTaken("");
        onWrite(data.value);
      }} />
      <label className="file"><span>Or take it from a file</span><input type="file" accept=".yaml,.yml,.txt" onChange={(event) => {
        void read(event.target.files?.[0]);
        // So that the same file, corrected meanwhile, can be taken again.
        event.target.value = "";
      }} /></label>
      <p className="hint" role="status">{taken}</p>
      {fault && <p className="cell-fault" role="alert">{fault}</p>}
    </div>
  );
}
