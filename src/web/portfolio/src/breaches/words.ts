import type { Breach, BreachKind, BreachState } from "../api/types";
import { doiName, stateName } from "../parts/format";
import type { Names } from "../people/names";

export const kindWords: Record<BreachKind, string> = {
  GateChangedInHost: "Gate changed in a host",
  CompletedUnmet: "Completed while not met",
  EvidenceReplaced: "Evidence replaced",
  PreventionChanged: "Prevention changed",
};

export const stateWords: Record<BreachState, string> = { Open: "Open", PutBack: "Put back", Explained: "Explained", Accepted: "Accepted" };

const lightNames = ["Not set", "Green", "Yellow", "Red"];
const measureStates = ["Active", "OnHold", "Killed", "Closed"].map(stateName);

interface Column {
  name: string;
  value: (text: string) => string;
}

const numbered = (names: string[]) => (text: string) => (/^\d+$/.test(text) ? (names[Number(text)] ?? text) : text);
const columns: Record<string, Column> = {
  gov_doi: { name: "Degree of implementation", value: (text) => (/^\d+$/.test(text) ? `${text} ${doiName(Number(text))}` : text) },
  gov_gate: { name: "Next gate", value: (text) => text },
  gov_state: { name: "State", value: numbered(measureStates) },
  gov_implementationstatus: { name: "Implementation", value: numbered(lightNames) },
  gov_potentialstatus: { name: "Potential", value: numbered(lightNames) },
  gov_file: { name: "Evidence file", value: (text) => text },
  gate: { name: "Gate", value: (text) => text },
  "potential-status": { name: "Potential Status", value: (text) => text },
};

export function hostName(host: string): string {
  return host === "dataverse" ? "Dynamics" : host === "jira" ? "Jira" : host;
}

/** What was changed, in the words of the screens. */
export function whatOf(breach: Breach): string {
  if (breach.column) {
    return columns[breach.column]?.name ?? breach.column;
  }

  return breach.subject ? subjectOf(breach.subject) : breach.workItem ? `Work item ${breach.workItem.title || breach.workItem.externalKey}` : kindWords[breach.kind];
}

export function valueOf(breach: Breach, value: string | null | undefined): string {
  return value === null || value === undefined || value === "" ? "Nothing" : ((breach.column && columns[breach.column]?.value(value)) ?? value);
}

export function whoOf(breach: Breach, names: Names): string {
  return breach.byPersonId ? names(breach.byPersonId) : breach.by ? `A user of ${hostName(breach.host)} who is linked to nobody: ${breach.by}` : "Not known";
}

/** One sentence. A changed column is told in the words of the screens, everything else in the store's own. */
export function sentenceOf(breach: Breach): string {
  return (breach.kind === "GateChangedInHost" ? null : breach.text)
    || `${whatOf(breach)} of ${breach.measure ?? hostName(breach.host)} was changed in ${hostName(breach.host)} from ${valueOf(breach, breach.oldValue)} to ${valueOf(breach, breach.newValue)}, and no decision covers it.`;
}

function subjectOf(subject: string): string {
  const at = subject.indexOf(":");
  const [sort, name] = at < 0 ? [subject, ""] : [subject.slice(0, at), subject.slice(at + 1)];
  const [first = "", ...rest] = name.split("/");
  const second = rest.join("/");
  switch (sort) {
    case "PermitKeys":
      return "Keys of write permits";
    case "Auditing":
      return "Switch of auditing";
    case "Step":
      return `Plug-in step ${name}`;
    case "Privilege":
      return `Privilege ${second} of the ${first.startsWith("user ") ? first : `role ${first}`}`;
    case "Validator":
      return `Validator of the transition ${second} in the project ${first}`;
    default:
      return subject;
  }
}
