import { wordsOf } from "../places/words";

/** What is to be done, in a word or two: each kind that the store sends, as Portfolio/Queries/WaitingKind lists them. */
export const kindWords: Record<string, string> = {
  Approval: "Approval",
  Evidence: "Evidence",
  Field: "Field",
  WorkItem: "Work item",
  Condition: "Meet condition",
  Confirmation: "Confirm condition",
  Waiver: "Decide waiver",
  Delegation: "Take back delegation",
  Register: "Register",
  Breach: "Breach",
  Adoption: "Confirm degree",
  Truth: "Fragmented truth",
  Demand: "Decide demand",
  Report: "Issue report",
  Other: "To do",
};

/** What a kind is called; one that is newer than this page by its own name. */
export const kindOf = (kind: string) => kindWords[kind] ?? wordsOf(kind);
