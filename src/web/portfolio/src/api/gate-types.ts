import type { MeasureStatus } from "./types";

export interface Decision {
  verdict: "Allowed" | "Refused";
  gate: string;
  text: string;
  reasons: { code: string; criterion?: string; criterionName?: string; subject?: string; state: string }[];
  remedies: {
    action: string;
    criterion?: string;
    subject?: string;
    count: number;
    roles: string[];
    persons: { role: string; personId: string; name: string }[];
    /** Who may answer under a delegation, and for whom. */
    delegates?: { personId: string; name: string; for: { id: string; name: string }; delegation: string }[];
  }[];
}

export interface GateLook {
  measureId: string;
  gate: string;
  packet: string;
  packetDigest: string;
  decision: Decision;
}

export interface Approval {
  id: string;
  gate: string;
  step: string;
  personId: string;
  approved: boolean;
  packetDigest: string;
  round: number;
  at: string;
  status: string;
  statusReason?: string;
  comment?: string;
}

export interface Evidence {
  key: string;
  kind: string;
  name: string;
  sha256: string;
  size: number;
  capturedAt: string;
  collector: string;
  validFrom?: string;
  validUntil?: string;
  revoked: boolean;
  revokedReason?: string;
}

export interface WorkItem {
  id: string;
  host: string;
  externalKey: string;
  title: string;
  gate: string;
  criterion?: string;
  completed: boolean;
}

export interface LedgerEvent {
  type: string;
  sequence: number;
  at: string;
  actor: { subject: string; personId?: string; via: string };
  data: Record<string, unknown>;
}

export interface Measure {
  id: string;
  name: string;
  rulebookDigest: string;
  roles: { role: string; personId: string }[];
  fields: Record<string, string>;
  doi: number;
  nextGate?: string;
  status: MeasureStatus;
  round: number;
  packetDigest?: string;
  workItems: WorkItem[];
  evidence: Evidence[];
  approvals: Approval[];
  ledgerNumber: number;
  decision?: Decision | null;
  history: LedgerEvent[];
}
