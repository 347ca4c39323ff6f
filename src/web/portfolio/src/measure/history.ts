import type { LedgerEvent } from "../api/gate-types";
import { doiName } from "../parts/format";
import type { Names } from "../people/names";
import { wordsOf } from "../places/words";

export interface Told {
  what: string;
  more?: string;
}

const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** A ledger entry in words. A kind that this page does not know is shown by its own name. */
export function tell({ type, data }: LedgerEvent, names: Names): Told {
  switch (type) {
    case "MeasureCreated":
      return { what: "Intake made the measure" };
    case "FieldsChanged":
      return { what: "Fields changed", more: pairs(data.fields) };
    case "EvidenceCaptured":
      return { what: `Evidence captured: ${text(data.name)}`, more: `${text(data.kind)}, SHA-256 ${text(data.sha256)}` };
    case "EvidenceRevoked":
      return { what: "Evidence revoked", more: text(data.reason) };
    case "ApprovalRecorded":
      return { what: `${names(text(data.personId))} ${data.approved ? "approved" : "rejected"} gate ${text(data.gate)} as ${text(data.step)}`, more: text(data.comment) };
    case "ApprovalsVoided":
      return { what: "Approvals no longer count", more: text(data.reason) };
    case "PacketChanged":
      return { what: data.gate ? `The packet of gate ${text(data.gate)} changed` : "No packet is open any more", more: text(data.packetDigest) };
    case "GateDecided":
      return { what: `Gate ${text(data.gate)}: ${text(data.outcome)}, DoI ${text(data.fromDoi)} → ${text(data.toDoi)} ${doiName(Number(data.toDoi))}`, more: text(data.text) || text(data.reason) };
    case "GateReviewRefused":
      return { what: `Gate ${text(data.gate)} was asked for and stays shut`, more: text(data.text) };
    case "WorkItemsMapped":
      return { what: `Work items mapped: ${lengthOf(data.items)}` };
    case "WorkItemObserved":
      return { what: `A work item is ${data.completed ? "done" : "open"}` };
    case "BreachFound":
      return { what: "Breach", more: text(data.text) };
    case "EffectsChanged":
      return { what: `Figures changed: ${lengthOf(data.changes)}`, more: text(data.reason) };
    case "MilestonesChanged":
      return { what: `Milestones changed: ${lengthOf(data.changes)}`, more: text(data.reason) };
    case "StatusesAssessed":
      return { what: `Lights: Implementation ${text(data.implementation)}, Potential ${text(data.potential)}`, more: `${text(data.implementationText)}\n${text(data.potentialText)}` };
    case "MeasurePlaced":
      return { what: data.parentId ? "Put into a measure package" : "Taken out of its measure package" };
    default:
      return { what: wordsOf(type), more: text(data.reason) };
  }
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

function pairs(fields: unknown): string {
  return Object.entries((fields ?? {}) as Record<string, string>).map(([name, value]) => `${wordsOf(name)}: ${value === "" ? "(removed)" : value}`).join("\n");
}
