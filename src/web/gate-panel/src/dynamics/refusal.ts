import { PanelProblem } from "../panel/problem";

/** What the Web API or a plug-in said, word for word. A refusal of ours ends in its code in square brackets. */
export function refusalOf(fault: unknown): PanelProblem {
  if (fault instanceof PanelProblem) {
    return fault;
  }

  const { message, errorCode, code } = (fault ?? {}) as { message?: unknown; errorCode?: unknown; code?: unknown };
  const said = typeof message === "string" && message.length > 0 ? message : "Dynamics did not answer. Look at your connection and try again.";
  const answered = errorCode !== undefined || code !== undefined;
  return new PanelProblem(codeIn(said) ?? (answered ? "Dynamics.Refused" : "Dynamics.Unreachable"), said, !answered);
}

/** The code at the end of a refusal, or null when the words carry none. */
export function codeIn(words: string): string | null {
  return /\[([A-Z][A-Za-z]*\.[A-Z][A-Za-z]*)\]\s*$/.exec(words)?.[1] ?? null;
}
