import type { Panel } from "./panel";

/** Evidence as somebody enters it. */
export interface EvidenceInput {
  kind: string;
  name: string;
  file: File;
  /** The last day on which it is valid, `2027-03-31`; null when for ever. */
  validUntil: string | null;
  /** The same when the same is sent again: a host that can tell takes it in once. */
  key: string;
}

/** What the panel wants of the place where it stands. */
export interface PanelHost {
  /** The newest panel; null when nothing here is governed. Fails with a `PanelProblem`. */
  load(): Promise<Panel | null>;
  /** Ends well when the store has captured the evidence; fails with a `PanelProblem` that says why it did not. */
  addEvidence(input: EvidenceInput): Promise<void>;
  /** The largest file that the host takes, in bytes. */
  readonly mostBytes: number;
  /** Tells when the host has something newer; answers how to end it. The panel also looks every ten seconds. */
  onChange?(listener: () => void): () => void;
}
