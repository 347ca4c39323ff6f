import type { Place } from "../../places/place";
import { placeAddress } from "../../routing/route";

export const rulebooks: Place = {
  code: "rulebooks",
  group: "administration",
  title: "Rulebooks",
  lead: "The gates, as they were published. A measure keeps the rulebook that it began with. Check a text first: governance rulebook check FILE names what it cannot open.",
  route: "/rulebooks",
  parts: [{
    title: "Published rulebooks",
    as: "table",
    columns: [
      { name: "Rulebook", value: "name", kind: "link", address: (row) => placeAddress("administration", "rulebook", String(row.digest)) },
      { name: "Code", value: "code" },
      { name: "Version", value: "version", kind: "number" },
      { name: "Published", value: "publishedAt", kind: "moment" },
      { name: "Digest", value: "digest", kind: "mono" },
    ],
    empty: "No rulebook yet. Publish one: without it no demand can become a measure.",
  }],
  actions: [{
    label: "Publish a rulebook",
    lead: "The whole rulebook in YAML. What cannot be read is refused with its line, and nothing is published.",
    method: "POST",
    route: "/rulebooks",
    text: "application/yaml",
    fields: [{ name: "rulebook", label: "Rulebook", kind: "yaml", required: true }],
    done: "The rulebook is published",
  }],
};

export const rulebook: Place = {
  code: "rulebook",
  group: "administration",
  title: "Rulebook",
  route: "/rulebooks/{id}",
  item: { under: "rulebooks", heading: (data) => `${String(data.name)}, version ${String(data.version)}` },
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
  }],
};
