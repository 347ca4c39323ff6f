/** PANEL as the store makes it (contracts, section 13). */
export interface Panel {
  measureId: string;
  measure: string;
  state: "Active" | "OnHold" | "Killed" | "Closed";
  doi: number;
  gate: string | null;
  gateName: string | null;
  ready: boolean;
  implementation: Light;
  potential: Light;
  explain: { implementation: string; potential: string };
  criteria: Criterion[];
  refusal: string | null;
  /** The work item of the issue that the panel stands on; absent or null elsewhere. */
  workItem?: WorkItem | null;
  evidence: Evidence[];
  /** Those that the next gate still misses come first. */
  evidenceKinds: string[];
  packetDigest: string | null;
  ledgerNumber: number;
  /** Why the one who looks may not add evidence, when the host knows it beforehand. */
  denied?: Denial | null;
}

export type Light = "NotSet" | "Green" | "Yellow" | "Red";

export interface Criterion {
  code: string;
  name: string;
  met: boolean;
  reason: string | null;
  actions: Action[];
}

export interface Action {
  kind: "Evidence" | "Approval" | "Field" | "WorkItem" | "Other";
  text: string;
  subject: string | null;
  who: string[];
}

export interface WorkItem {
  key: string;
  criterion: string | null;
  met: boolean;
}

export interface Evidence {
  key: string;
  kind: string;
  name: string;
  status: "Captured" | "Revoked" | "Expired";
  validUntil: string | null;
}

export interface Denial {
  code: string;
  detail: string;
}
