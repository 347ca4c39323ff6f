import { Combobox, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { unchosen, unchosenText, unread } from "./convert";

export interface Pick {
  id: string;
  name: string;
}

interface Props {
  value: string;
  picks: Pick[];
  /** Whether they are still being read. */
  isReading: boolean;
  /** What the chosen one is called; null when that is not known. */
  nameOf: (id: string) => string | null;
  onType?: (text: string) => void;
  /** `isFound` when nobody chose: what had been typed before is told apart now that the list is there. */
  onChoose: (id: string, isFound?: boolean) => void;
}

const most = 50;

/** A list to type into: what is typed narrows it down. The field around it hands in the ids of its label and messages. */
export function PickControl({ value, picks, isReading, nameOf, onType, onChoose, ...labels }: Props) {
  const text = unchosenText(value);
  const chosen = value === "" || text !== null ? null : value;
  const [typed, setTyped] = useState(chosen ? (nameOf(chosen) ?? chosen) : (text ?? ""));
  const [isOpen, setIsOpen] = useState(false);
  const name = chosen ? nameOf(chosen) : null;
  useEffect(() => {
    if (value === "") {
      setTyped("");
    } else if (text !== null) {
      setTyped(text);
    } else if (name !== null) {
      setTyped(name);
    }
  }, [value, text, name]);

  const meant = (written: string) => (written.trim() === "" ? "" : (exactly(picks, written)?.id ?? (isReading ? unread : unchosen) + written));
  // What was typed in full before the list was there counts as chosen once it is.
  const found = text === null ? value : meant(text);
  useEffect(() => {
    if (found !== value) {
      onChoose(found, true);
    }
  }, [found, value, onChoose]);

  const write = (written: string) => {
    setTyped(written);
    onType?.(written);
    onChoose(meant(written));
  };
  const fitting = picks.filter((one) => chosen !== null || one.name.toLowerCase().includes(typed.trim().toLowerCase())).slice(0, most);
  return (
    <Combobox
      {...labels}
      inlinePopup
      freeform
      autoComplete="off"
      open={isOpen}
      onOpenChange={(_, data) => setIsOpen(data.open)}
      value={typed}
      selectedOptions={chosen ? [chosen] : []}
      onChange={(event) => {
        setIsOpen(true);
        write(event.target.value);
      }}
      onOptionSelect={(_, data) => {
        if (data.optionValue) {
          setTyped(data.optionText ?? "");
          onChoose(data.optionValue);
        }
      }}
    >
      {fitting.map((one) => <Option key={one.id} value={one.id} text={one.name}>{one.name}</Option>)}
      {fitting.length === 0 && <Option key="none" value="" text={typed} disabled>{isReading ? "Reading …" : "Nothing fits what is typed"}</Option>}
    </Combobox>
  );
}

/** The one that is called like this; null where none or several are. */
function exactly(picks: Pick[], text: string): Pick | null {
  const same = picks.filter((one) => one.name.toLowerCase() === text.trim().toLowerCase());
  return same.length === 1 ? same[0]! : null;
}
