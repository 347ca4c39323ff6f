import type { Place } from "../../places/place";
import { placeAddress } from "../../routing/route";
import { fieldLabel, kindOptions, reviewNames } from "./fields";

const kinds = Object.fromEntries(kindOptions.map(({ value, label }) => [value, label]));

export const intakeRules: Place = {
  code: "rules",
  group: "intake",
  title: "Intake rules",
  lead: "What an approval wants of a demand. The last rules hold; each decision names those that it followed.",
  route: "/intake/rules",
  parts: [{
    title: "Published rules",
    as: "table",
    columns: [
      { name: "Version", value: (row) => (row.version === 0 ? "0, the usual ones" : row.version), kind: "link", address: (row) => placeAddress("intake", "rules-version", String(row.digest)) },
      { name: "By", value: "by", kind: "person" },
      { name: "When", value: "at", kind: "moment" },
      { name: "Digest", value: "digest", kind: "mono" },
    ],
    empty: "No rules are known.",
  }],
  actions: [{
    label: "Publish intake rules",
    lead: "The whole rules in YAML, under a version higher than the last. They hold from then on.",
    method: "POST",
    route: "/intake/rules",
    text: "application/yaml",
    fields: [{ name: "rules", label: "Rules", kind: "yaml", required: true }],
    done: "The rules hold",
  }],
};

export const intakeRulesVersion: Place = {
  code: "rules-version",
  group: "intake",
  title: "Intake rules",
  route: "/intake/rules/{id}",
  item: { under: "rules", heading: (data) => `Intake rules, version ${String((data.rules as { version: number }).version)}` },
  parts: [
    { title: "What every demand needs", as: "pairs", rows: "rules", empty: "", columns: [{ name: "Fields", value: (row) => (row.required as string[]).map(fieldLabel), kind: "list" }, { name: "Value score from", value: (row) => row.minimumValue ?? "none asked for", kind: "number" }] },
    { title: "Kinds", as: "table", rows: "rules.kinds", columns: [{ name: "Kind", value: "kind", words: kinds }, { name: "Called", value: "label" }, { name: "Needs besides", value: (row) => ((row.required ?? []) as string[]).map(fieldLabel), kind: "list" }], empty: "Every kind has its usual name and needs nothing besides." },
    { title: "Reviews", as: "table", rows: "rules.reviews", columns: [{ name: "Review", value: "review", words: reviewNames }, { name: "Answered by", value: "roles", kind: "list" }], empty: "None." },
    { title: "Criteria", as: "table", rows: "rules.criteria", columns: [{ name: "Criterion", value: "name" }, { name: "Counts for", value: "dimension" }, { name: "Weight", value: "weight", kind: "number" }, { name: "Scored by", value: "roles", kind: "list" }], empty: "None." },
    { title: "Portfolio outcomes", as: "table", rows: "rules.portfolio", columns: [{ name: "Outcome", value: "outcome" }, { name: "Decided by", value: "roles", kind: "list" }], empty: "None." },
  ],
};
