import type { Place, Row } from "../../places/place";
import { rowsOf } from "../../places/at";

function standing(row: Row): string {
  return row.holds === true ? "Holds" : row.proposedBy && !row.publishedBy ? "Waits for a second administrator" : "Held before";
}

function shown(value: unknown): string {
  return value === null || value === undefined ? "nothing" : typeof value === "object" ? JSON.stringify(value) : String(value);
}

export const settings: Place = {
  code: "settings",
  group: "administration",
  title: "Settings",
  lead: "What is decided here without code. One administrator proposes, another one publishes.",
  route: "/settings",
  parts: [{
    title: "Settings, oldest first",
    as: "table",
    columns: [
      { name: "Version", value: (row) => { const { version } = row.settings as { version: number }; return version === 0 ? "0, the usual ones" : version; } },
      { name: "Standing", value: standing },
      { name: "Proposed by", value: "proposedBy", kind: "person" },
      { name: "Published by", value: "publishedBy", kind: "person" },
      { name: "When", value: "at", kind: "moment" },
      { name: "What they change", value: (row) => ((row.changes ?? []) as Row[]).map((one) => `${String(one.key)}: ${shown(one.from)} → ${shown(one.to)}`), kind: "list" },
      { name: "What they say", value: "settings", kind: "details" },
    ],
    empty: "No settings are known.",
    actions: [{
      label: "Publish",
      lead: "They hold from then on. Whoever proposed them cannot publish them.",
      method: "POST",
      route: "/settings/{digest}/publication",
      fields: [],
      when: (row) => Boolean(row.proposedBy) && !row.publishedBy,
      done: "The settings hold",
    }],
  }],
  actions: [{
    label: "Propose settings",
    lead: "The whole settings in YAML, under a version higher than the last. A section that is left out has its usual values.",
    method: "POST",
    route: "/settings",
    text: "application/yaml",
    fields: [{ name: "settings", label: "Settings", kind: "yaml", required: true, from: (data) => `version: ${Math.max(...rowsOf(data, "items").map((row) => (row.settings as { version: number }).version)) + 1}\n` }],
    done: "The settings are proposed; another administrator publishes them",
  }],
};
