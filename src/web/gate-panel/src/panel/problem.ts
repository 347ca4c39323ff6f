/** A "no" with its code, in the words of whoever said it. */
export class PanelProblem extends Error {
  readonly code: string;
  /** Whether nobody could be asked: what is shown may be old, and looking again may help. */
  readonly offline: boolean;

  constructor(code: string, detail: string, offline = false) {
    super(detail);
    this.name = "PanelProblem";
    this.code = code;
    this.offline = offline;
  }

  static of(fault: unknown): PanelProblem {
    return fault instanceof PanelProblem
      ? fault
      : new PanelProblem("Panel.Failed", fault instanceof Error ? fault.message : "Something went wrong. Try again in a minute.");
  }
}
