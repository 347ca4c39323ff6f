import type { Part, Place, Row } from "../../places/place";
import { placeAddress } from "../../routing/route";
import { entry, isOf, reason } from "../common";

const versionLabel = (row: Row) => `${String(row.name)}, version ${String(row.version)}${row.standing === undefined || row.standing === "Published" ? "" : " (draft)"}`;
const findings: Part = {
  title: "Findings",
  as: "table",
  columns: [{ name: "Where", value: (row) => (row.line ? `Line ${String(row.line)}` : "The rulebook") }, { name: "What is wrong", value: "text", kind: "words" }, { name: "What to do", value: "remedy", kind: "words" }, { name: "Code", value: "code" }],
  empty: "Nothing was found that would keep measures from getting on, or let one person carry one through alone.",
};
const found = (answer: Row) => {
  const { length } = answer.items as Row[];
  return `${versionLabel(answer.rulebook as Row)}: ${length === 0 ? "no finding" : length === 1 ? "1 finding" : `${length} findings`}.`;
};
const yaml = { name: "rulebook", label: "Rulebook", kind: "yaml" as const, required: true };

/** Rulebooks that one administrator drafts and another one publishes. */
const drafts: Part = {
  title: "Drafts",
  of: "drafts",
  as: "table",
  columns: [
    { name: "Rulebook", value: (row) => `${String(row.name)}, version ${String(row.version)}` },
    { name: "Standing", value: "standing", kind: "state", words: { Waiting: "Waits for publication" } },
    { name: "Drafted by", value: "draftedByName" },
    { name: "When", value: "at", kind: "moment" },
    { name: "Withdrawn by", value: "withdrawnByName" },
    { name: "Because", value: "reason", kind: "words" },
    { name: "Published by", value: "publishedByName" },
    { name: "What it changes", value: () => "Compare", kind: "link", address: (row) => `${placeAddress("administration", "diff")}?digest=${encodeURIComponent(String(row.digest))}` },
    entry,
  ],
  empty: "No draft.",
  actions: [
    { label: "Publish", lead: "Whoever drafted it does not publish it, unless the settings say that one administrator is enough.", method: "POST", route: "/rulebooks/drafts/{digest}/publication", fields: [], body: () => ({}), when: isOf("standing", "Waiting"), done: "The rulebook is published" },
    { label: "Withdraw", method: "POST", route: "/rulebooks/drafts/{digest}/withdrawal", fields: [reason], when: isOf("standing", "Waiting"), done: "The draft is withdrawn" },
  ],
};

export const rulebooks: Place = {
  code: "rulebooks",
  group: "administration",
  title: "Rulebooks",
  lead: "The gates, as they were published. A measure keeps the rulebook that it began with. Check a text before you publish it.",
  route: "/rulebooks",
  sources: [{ name: "drafts", route: "/rulebooks/drafts" }],
  parts: [{
    title: "Published rulebooks",
    as: "table",
    columns: [
      { name: "Rulebook", value: "name", kind: "link", address: (row) => placeAddress("administration", "rulebook", String(row.digest)) },
      { name: "Code", value: "code" },
      { name: "Version", value: "version", kind: "number" },
      { name: "Published", value: "publishedAt", kind: "moment" },
      { name: "Drafted by", value: "draftedBy", kind: "person" },
      { name: "Published by", value: "publishedBy", kind: "person" },
      { name: "Against others", value: () => "Compare", kind: "link", address: (row) => `${placeAddress("administration", "diff")}?from=${encodeURIComponent(String(row.digest))}` },
      { name: "Digest", value: "digest", kind: "mono" },
    ],
    empty: "No rulebook yet. Draft one and let another administrator publish it: without it no demand can become a measure.",
  }, drafts],
  actions: [{
    label: "Check a text",
    lead: "Finds what would keep measures from getting on, or let one person carry one through alone, with the people that you have now. Nothing is stored.",
    method: "POST",
    route: "/rulebooks/check",
    text: "application/yaml",
    fields: [yaml],
    done: "The text is checked",
    result: { part: findings, said: found },
  }, {
    label: "Draft a rulebook",
    lead: "The whole rulebook in YAML. What cannot be read is refused with its line, and nothing is drafted. Another administrator publishes it.",
    method: "POST",
    route: "/rulebooks/drafts",
    text: "application/yaml",
    fields: [yaml],
    done: "The rulebook is drafted",
  }, {
    label: "Publish at once",
    lead: "Only where the settings say that one administrator is enough.",
    method: "POST",
    route: "/rulebooks",
    text: "application/yaml",
    fields: [yaml],
    done: "The rulebook is published",
  }],
};

export const rulebook: Place = {
  code: "rulebook",
  group: "administration",
  title: "Rulebook",
  route: "/rulebooks/{id}",
  item: { under: "rulebooks", heading: (data) => `${String(data.name)}, version ${String(data.version)}` },
  sources: [{ name: "measures", route: "/rulebooks/{id}/measures" }],
  parts: [{
    title: "As it was published",
    as: "pairs",
    empty: "",
    columns: [
      { name: "Code", value: "code" },
      { name: "Published", value: "publishedAt", kind: "moment" },
      { name: "Ledger entry", value: "ledgerNumber", kind: "number" },
      { name: "Digest", value: "digest", kind: "mono" },
      { name: "Canonical form", value: "canonical", kind: "details" },
    ],
  }, {
    title: "Measures that it governs",
    of: "measures",
    as: "table",
    columns: [{ name: "Measure", value: "name", kind: "measure", id: "id" }, { name: "Degree", value: "doi", kind: "degree" }, { name: "Gate", value: "gate" }, { name: "State", value: "state", kind: "state", words: { OnHold: "On hold" } }],
    empty: "It governs no measure.",
  }],
};

/** What one version changes of another, before it is published or a measure is moved to it. */
export const rulebookDiff: Place = {
  code: "diff",
  group: "administration",
  title: "Compare rulebooks",
  lead: "What one version changes of another, in words. Published ones and drafts.",
  route: "/rulebooks/{from}/diff/{digest}",
  filters: [
    { name: "from", label: "From", kind: "choice", required: true, options: { route: "/rulebooks", value: "digest", label: versionLabel } },
    { name: "digest", label: "To", kind: "choice", required: true, options: { route: "/rulebooks/drafts", and: "/rulebooks", value: "digest", label: versionLabel } },
  ],
  item: { under: "rulebooks", heading: () => "Compare rulebooks" },
  choose: "Choose two versions above.",
  parts: [{ title: "Differences", as: "table", columns: [{ name: "Gate", value: (row) => row.gate ?? "The rulebook" }, { name: "Criterion", value: "criterion" }, { name: "Change", value: "kind", kind: "state" }, { name: "What", value: "text", kind: "words" }], empty: "They say the same." }],
};
