import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { firstValues } from "./body";
import { FieldControl, type ControlProps } from "./FieldControl";
import type { Values } from "./field";

/** Any number of rows of fields: roles with their holders, work items, names with values. */
export function RowsControl({ field, path, values, faults, from, onWrite }: ControlProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const found = values[field.name];
  const rows = Array.isArray(found) ? found : [];
  const one = field.one ?? "row";
  const write = (next: Values[], isFound?: boolean) => onWrite({ [field.name]: next }, isFound);
  const fault = faults.get(path + field.name);
  const add = () => {
    write([...rows, firstValues(field.fields ?? [], {})]);
    setTimeout(() => group.current?.querySelector<HTMLElement>(".field-row:last-of-type :is(input, select, textarea)")?.focus());
  };
  const remove = (index: number) => {
    write(rows.filter((_, other) => other !== index));
    setTimeout(() => group.current?.querySelector<HTMLElement>(".field-rows-add")?.focus());
  };

  return (
    <fieldset ref={group} className="field-rows">
      <legend>{field.label}</legend>
      {field.hint && <p className="hint">{field.hint}</p>}
      {rows.map((row, index) => (
        <div key={index} className="field-row" role="group" aria-label={`${one} ${index + 1}`}>
          {(field.fields ?? []).filter((inner) => inner.when?.(row) ?? true).map((inner) => (
            <FieldControl key={inner.name} field={inner} path={`${path}${field.name}.${index}.`} values={row} faults={faults} from={from} onWrite={(change, isFound) => write(rows.map((other, at) => (at === index ? { ...other, ...change } : other)), isFound)} />
          ))}
          <Button size="small" aria-label={`Remove ${one} ${index + 1}`} onClick={() => remove(index)}>Remove</Button>
        </div>
      ))}
      {fault && <p className="cell-fault" role="alert">{fault}</p>}
      <Button size="small" className="field-rows-add" onClick={add}>{`Add ${/^[aeiou]/i.test(one) ? "an" : "a"} ${one}`}</Button>
    </fieldset>
  );
}
