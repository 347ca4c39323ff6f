import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { Row } from "../place";
import type { Faults } from "./body";
import type { FormField, Values } from "./field";
import { MeasureControl } from "./MeasureControl";
import { PersonControl } from "./PersonControl";
import { RowsControl } from "./RowsControl";
import { TextFileControl } from "./TextFileControl";
import { useOptions } from "./useOptions";

export interface ControlProps {
  field: FormField;
  /** Where this form stands in a larger one; empty, or ends in a dot. */
  path: string;
  values: Values;
  faults: Faults;
  /** What routes of options are filled from. */
  from: Row;
  /** `isFound` when nobody wrote: what had been typed before is told apart now that a list is there. */
  onWrite: (change: Values, isFound?: boolean) => void;
}

const inputs: Partial<Record<FormField["kind"], "date" | "datetime-local" | "month">> = { date: "date", moment: "datetime-local", month: "month" };

/** One field with its label, what is wrong with it, and the control that its kind wants. */
export function FieldControl(props: ControlProps) {
  const { field, path, values, faults, onWrite } = props;
  if (field.kind === "rows") {
    return <RowsControl {...props} />;
  }

  const typed = values[field.name];
  const value = typeof typed === "string" ? typed : "";
  const fault = faults.get(path + field.name);
  const write = (text: string, isFound?: boolean) => onWrite({ [field.name]: text }, isFound);
  return (
    <Field label={field.label} required={field.required ?? false} {...(field.hint ? { hint: field.hint } : {})} {...(fault ? { validationMessage: fault, validationState: "error" } : {})}>
      {control(props, value, write)}
    </Field>
  );
}

function control(props: ControlProps, value: string, write: (text: string, isFound?: boolean) => void) {
  const { field } = props;
  switch (field.kind) {
    case "choice":
      return <Choice field={field} from={props.from} value={value} onChoose={write} />;
    case "person":
      return <PersonControl value={value} onChoose={write} />;
    case "measure":
      return <MeasureControl value={value} onChoose={write} />;
    case "long":
      return <Textarea value={value} maxLength={field.most ?? 4000} resize="vertical" onChange={(_, data) => write(data.value)} />;
    case "yaml":
      return <TextFileControl value={value} onWrite={write} />;
    default: {
      const type = inputs[field.kind];
      return <Input value={field.kind === "moment" ? inLocalTime(value) : value} autoComplete="off" {...(type ? { type } : { maxLength: field.most ?? 2000 })} {...(field.kind === "number" || field.kind === "money" ? { inputMode: "decimal" as const } : {})} onChange={(_, data) => write(data.value)} />;
    }
  }
}

/** A moment that came with its zone, as the field for local times shows it. */
function inLocalTime(text: string): string {
  const at = text.endsWith("Z") ? new Date(text) : null;
  return at === null || Number.isNaN(at.getTime()) ? text : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replace(/:00$/, "");
}

function Choice({ field, from, value, onChoose, ...labels }: { field: FormField; from: Row; value: string; onChoose: (text: string) => void }) {
  const { options, isKnown } = useOptions(field.options, from);
  return (
    // The field around it hands in the ids of its label and messages.
    <Select {...labels} value={value} onChange={(_, data) => onChoose(data.value)}>
      <option value="">{isKnown ? (field.required ? "Choose …" : "Not said") : "Reading …"}</option>
      {options.map((option) => <option key={String(option.value)} value={String(option.value)}>{option.label}</option>)}
    </Select>
  );
}
