import { EvidenceForm } from "./form/EvidenceForm";
import { evidencePlace, type Adding } from "./form/useAdding";
import { useReturnFocus } from "./form/useReturnFocus";
import type { Evidence, Panel } from "./panel/panel";
import { day } from "./parts/format";

const statusWords: Record<Evidence["status"], string> = { Captured: "Captured", Revoked: "Revoked", Expired: "Expired" };

/** What was brought in already, and a place for evidence that no criterion asks for yet. */
export function EvidenceSection({ panel, mostBytes, adding }: { panel: Panel; mostBytes: number; adding: Adding }) {
  // When the gate has gone on meanwhile, the criterion is not there any more: what was entered for it stays, here.
  const isHere = (place: string | undefined) => place !== undefined && (place === evidencePlace || !panel.gate || !panel.criteria.some((criterion) => criterion.code === place));
  const isOpen = isHere(adding.open ?? undefined);
  const result = adding.result && isHere(adding.result.place) ? adding.result : null;
  const { name, opener } = useReturnFocus(isOpen);
  const mayAdd = !panel.denied && panel.evidenceKinds.length > 0 && panel.state !== "Killed" && panel.state !== "Closed";
  return (
    <section className="gp-section" aria-labelledby="gp-evidence">
      <h3 id="gp-evidence" ref={name} tabIndex={-1} className="gp-heading">Evidence <span className="gp-subtle">{panel.evidence.length}</span></h3>
      {panel.evidence.length === 0 && <p className="gp-subtle">None yet.</p>}
      {panel.evidence.length > 0 && (
        <ul className="gp-evidence">
          {panel.evidence.map((item) => (
            <li key={item.key} className={`gp-evidence-${item.status.toLowerCase()}`}>
              <span className="gp-evidence-name">{item.name}</span>
              <span className="gp-subtle">{item.kind}{item.validUntil && ` · until ${day(item.validUntil)}`}</span>
              <span className="gp-state">{statusWords[item.status]}</span>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && !isOpen && (
        <button ref={opener} type="button" className="gp-button gp-quiet" onClick={() => adding.start(evidencePlace, panel.evidenceKinds[0] ?? "")}>Add other evidence</button>
      )}
      {isOpen && (
        <EvidenceForm
          label="Add other evidence"
          kinds={panel.evidenceKinds}
          draft={adding.draft}
          mostBytes={mostBytes}
          busy={adding.busy}
          failure={result && !result.isGood ? result.text : null}
          onWrite={adding.write}
          onAdd={(input) => void adding.add(input)}
          onCancel={adding.cancel}
        />
      )}
      <p className="gp-result" role="status">{result?.isGood ? result.text : ""}</p>
    </section>
  );
}
