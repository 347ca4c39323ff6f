import { EvidenceForm } from "./form/EvidenceForm";
import type { Adding } from "./form/useAdding";
import { useReturnFocus } from "./form/useReturnFocus";
import type { Criterion } from "./panel/panel";
import { StateIcon } from "./parts/StateIcon";

interface Props {
  criterion: Criterion;
  kinds: string[];
  mayAdd: boolean;
  isOfThisItem: boolean;
  mostBytes: number;
  adding: Adding;
}

/** A criterion: met, or why not, who can supply it and how. The form stands where the evidence is missing. */
export function CriterionRow({ criterion, kinds, mayAdd, isOfThisItem, mostBytes, adding }: Props) {
  const wanted = criterion.actions.find((action) => action.kind === "Evidence")?.subject;
  const isOpen = adding.open === criterion.code;
  const result = adding.result?.place === criterion.code ? adding.result : null;
  const { name, opener } = useReturnFocus(isOpen);
  return (
    <li className={criterion.met ? "gp-criterion gp-met" : "gp-criterion gp-missing"}>
      <StateIcon met={criterion.met} />
      <div className="gp-criterion-text">
        <h3 className="gp-name" ref={name} tabIndex={-1}>
          {criterion.name} <span className="gp-state">{criterion.met ? "Met" : "Missing"}</span>
          {isOfThisItem && <span className="gp-tag">{criterion.met ? "This issue waited for it" : "This issue waits for it"}</span>}
        </h3>
        {criterion.reason && <p className="gp-reason">{criterion.reason}</p>}
        {criterion.actions.length > 0 && (
          <ul className="gp-actions" aria-label={`What would meet ${criterion.name}`}>
            {criterion.actions.map((action) => (
              <li key={`${action.kind} ${action.text}`}>
                {action.text}
                {action.who.length > 0 && <> <span className="gp-who"><span className="gp-subtle">Who:</span> {action.who.join(", ")}</span></>}
              </li>
            ))}
          </ul>
        )}
        {wanted && mayAdd && !isOpen && (
          <button ref={opener} type="button" className="gp-button" aria-label={`Add evidence for ${criterion.name}`} onClick={() => adding.start(criterion.code, wanted)}>
            Add evidence
          </button>
        )}
        {isOpen && (
          <EvidenceForm
            label={`Add evidence for ${criterion.name}`}
            kinds={kinds}
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
      </div>
    </li>
  );
}
