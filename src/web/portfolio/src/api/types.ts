/** What the store's API answers: docs/contracts.md, sections 7, 10 and 11. */
export const lights = ["NotSet", "Green", "Yellow", "Red"] as const;
export type Light = (typeof lights)[number];
export type MeasureStatus = "Active" | "OnHold" | "Killed" | "Closed";

export interface Total {
  currency: string;
  kind: string;
  year: number;
  plan: number;
  forecast: number;
  actual: number;
  expected: number;
  valueAtRisk: number;
}

export interface Rollup {
  id: string;
  kind: string;
  name: string;
  parentId?: string | null;
  measures: number;
  unplaced: number;
  totals: Total[];
  counts: { doi: number[]; gates: Record<string, number>; states: Record<MeasureStatus, number> };
  matrix: number[][];
  implementation: Light;
  potential: Light;
  worst: Light;
}

export interface TreeNode extends Rollup {
  children?: TreeNode[];
}

export interface Portfolio {
  ledgerNumber: number;
  asOf: string;
  thresholds: { milestoneDays: number; potentialTolerancePercent: number };
  root: TreeNode;
}

export interface PersonName {
  id: string;
  name: string;
}

export interface Line {
  id: string;
  name: string;
  parentId?: string | null;
  path: { id: string; name: string }[];
  state: MeasureStatus;
  doi: number;
  gate?: string | null;
  implementation: Light;
  potential: Light;
  owner?: PersonName | null;
  sponsor?: PersonName | null;
  controller?: PersonName | null;
  totals: Total[];
  ledgerNumber: number;
}

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface Effect {
  kind: string;
  currency: string;
  period: string;
  plan?: number | null;
  forecast?: number | null;
  actual?: number | null;
}

export interface Milestone {
  code: string;
  name: string;
  due: string;
  forecast?: string | null;
  done?: string | null;
  light: Light;
}

export interface LineDetail extends Line {
  effects: Effect[];
  milestones: Milestone[];
  explain: { implementation: string; potential: string };
  planFrozen: boolean;
  /** Why the person who asks may not; null where they may. */
  may?: May;
  /** Where the measure can be opened in a host, as far as the store knows the address. */
  pages?: { dataverse?: string };
}

export type No = { code: string; detail: string } | null;

export interface May {
  plan?: No;
  forecast?: No;
  actual?: No;
  milestones?: No;
}

export interface WaitingItem {
  measureId: string | null;
  measure: string | null;
  gate: string | null;
  criterion?: string | null;
  kind: string;
  step?: string | null;
  what?: string | null;
  text: string;
  /** Who may do it in the person's place. */
  delegates?: { id: string; name: string; delegation: string }[];
}

export interface WaitingGroup {
  person?: PersonName | null;
  role?: string | null;
  count: number;
  items: WaitingItem[];
}

export interface News {
  ledgerNumber: number;
  changed: boolean;
  measures?: string[] | null;
  nodes?: string[] | null;
}

export const breachStates = ["Open", "PutBack", "Explained", "Accepted"] as const;
export type BreachState = (typeof breachStates)[number];
export const breachKinds = ["GateChangedInHost", "CompletedUnmet", "EvidenceReplaced", "PreventionChanged"] as const;
export type BreachKind = (typeof breachKinds)[number];

export interface Breach {
  id: string;
  measureId?: string | null;
  measure?: string | null;
  kind: BreachKind;
  host: string;
  scope: string;
  row?: string | null;
  column?: string | null;
  subject?: string | null;
  workItem?: { id: string; host: string; externalKey: string; title: string } | null;
  text?: string | null;
  oldValue?: string | null;
  newValue?: string | null;
  by?: string | null;
  byPersonId?: string | null;
  at: string;
  state: BreachState;
  foundAt: string;
  repeated?: boolean;
  returnAuditId?: string | null;
  putBackAt?: string | null;
  times?: number;
  explainedBy?: string | null;
  explanation?: string | null;
  acceptanceProposedBy?: string | null;
  acceptedBy?: string | null;
  acceptance?: string | null;
  ledgerNumber: number;
}
