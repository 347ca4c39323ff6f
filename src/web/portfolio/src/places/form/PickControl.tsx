import { Combobox, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { unchosen } from "./convert";

export interface Pick {
  id: string;
  name: string;
}

interface Props {
  value: string;
  picks: Pick[];
  /** Whether they are still being read. */
  isReading?: boolean;
  /** What the chosen one is called; null when that is not known. */
  nameOf: (id: string) => string | null;
  onType?: (text: string) => void;
  onChoose: (id: string) => void;
}

const most = 50;

/** A list to type into: what is typed narrows it down. The field around it hands in the ids of its label and messages. */
export function PickControl({ value, picks, isReading, nameOf, onType, onChoose, ...labels }: Props) {
  const chosen = value === "" || value.startsWith(unchosen) ? null : value;
  const [typed, setTyped] = useState(chosen ? (nameOf(chosen) ?? chosen) : value.slice(1));
  const [isOpen, setIsOpen] = useState(false);
  const name = chosen ? nameOf(chosen) : null;
  useEffect(() => {
    if (value === "") {
      setTyped("");
    } else if (value.startsWith(unchosen)) {
      setTyped(value.slice(unchosen.length));
    } else if (name !== null) {
      setTyped(name);
    }
  }, [value, name]);

  // What was typed in full before the list was there counts as chosen once it is.
  const late = value.startsWith(unchosen) ? exactly(picks, value.slice(unchosen.length)) : null;
  useEffect(() => {
    if (late) {
      onChoose(late.id);
    }
  }, [late, onChoose]);

  const write = (text: string) => {
    setTyped(text);
    onType?.(text);
    onChoose(text.trim() === "" ? "" : (exactly(picks, text)?.id ?? unchosen + text));
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
