import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { LineDetail } from "../api/types";
import { MayButton } from "../parts/MayButton";
import { EffectsEditor } from "./EffectsEditor";

const kinds = ["Savings", "EBITDA", "Revenue", "CostControl", "Margin", "Retention"];
const other = "other";

/** Opens the figures of one kind and currency for whoever may write one of them. */
export function EffectsForm({ line }: { line: LineDetail }) {
  const known = [...new Set(line.effects.map((effect) => `${effect.kind} ${effect.currency}`))].sort();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const [chosen, setChosen] = useState("");
  const [kind, setKind] = useState(kinds[0]!);
  const [currency, setCurrency] = useState("EUR");
  // Chosen when the form opens: figures that come in meanwhile do not turn it to another kind.
  const choice = chosen;
  const [isBegun, setIsBegun] = useState(false);
  const [editedKind, editedCurrency] = choice === other ? [kind, currency] : (choice.split(" ") as [string, string]);
  if (!open) {
    return (
      <>
        <MayButton nos={[line.may?.plan ?? null, line.may?.forecast ?? null, line.may?.actual ?? null]} onPress={() => { setChosen(known[0] ?? other); setIsBegun(false); setOpen(true); setSaid(""); }}>Change figures</MayButton>
        <span role="status" className="said">{said}</span>
      </>
    );
  }

  return (
    <section className="form-space" aria-label="Change figures">
      <div className="side-by-side">
        <Field label="Figures of" {...(isBegun ? { hint: "Save or cancel what you have typed before you choose others." } : {})}>
          <Select value={choice} disabled={isBegun} onChange={(_, data) => setChosen(data.value)}>
            {known.map((one) => <option key={one} value={one}>{one.replace(" ", ", ")}</option>)}
            <option value={other}>Another kind or currency</option>
          </Select>
        </Field>
        {choice === other && (
          <div className="side-by-side">
            <Field label="Value kind"><Select value={kind} onChange={(_, data) => setKind(data.value)}>{kinds.map((one) => <option key={one} value={one}>{one}</option>)}</Select></Field>
            <Field label="Currency"><Input value={currency} maxLength={3} onChange={(_, data) => setCurrency(data.value.toUpperCase())} /></Field>
          </div>
        )}
      </div>
      <EffectsEditor key={choice} onBegun={setIsBegun} line={line} kind={editedKind} currency={editedCurrency} onDone={(words) => { setSaid(words); setOpen(false); }} onCancel={() => setOpen(false)} />
    </section>
  );
}
