import type { Place } from "../../places/place";
import { choices } from "../../places/words";

const hostNames = { dataverse: "Dynamics", jira: "Jira" };

export const hosts: Place = {
  code: "hosts",
  group: "administration",
  title: "Hosts",
  lead: "A host belongs to this tenant after proof: an administrator there enters a one-time code from here.",
  route: "/hosts",
  parts: [{
    title: "Bound hosts",
    as: "table",
    columns: [{ name: "Host", value: "host", words: hostNames }, { name: "Site or environment", value: "scope", kind: "mono" }, { name: "Since", value: "boundAt", kind: "moment" }, { name: "By", value: "boundBy", kind: "person" }],
    empty: "No host is bound. Make a code, and have it entered in Jira or Dynamics.",
    actions: [{
      label: "Release",
      lead: "From then on this host is refused. Nothing that it sent before is lost.",
      method: "POST",
      route: "/hosts/{host}/{scope}/release",
      fields: [{ name: "reason", label: "Reason", kind: "long", required: true }],
      done: "The host is released",
    }],
  }],
  actions: [{
    label: "Make a code",
    lead: "It is shown once, works once, and ends after an hour.",
    method: "POST",
    route: "/hosts/codes",
    fields: [{ name: "host", label: "For", kind: "choice", required: true, options: choices(["dataverse", "jira"], hostNames) }],
    done: "The code is made",
    answer: [{ name: "Code", value: "code", kind: "mono" }, { name: "Good until", value: "expiresAt", kind: "moment" }],
  }],
};

export const sync: Place = {
  code: "sync",
  group: "administration",
  title: "Sync",
  lead: "When each host was last looked at, what it would not take, and what waits to be tried again.",
  route: "/sync",
  parts: [
    { title: "Looks", as: "table", rows: "hosts", columns: [{ name: "Host", value: "host", words: hostNames }, { name: "Site or environment", value: "scope", kind: "mono" }, { name: "Last look", value: "sweptAt", kind: "moment" }, { name: "Failed", value: "failedAt", kind: "moment" }, { name: "Why", value: "problem", kind: "words" }], empty: "No host has been looked at since the server started." },
    { title: "Not shown in a host", as: "table", rows: "notShown", columns: [{ name: "Host", value: "host", words: hostNames }, { name: "What", value: "kind" }, { name: "Id", value: "id", kind: "mono" }, { name: "Why", value: "reason", kind: "words" }], empty: "Everything is shown." },
    { title: "Waiting", as: "table", rows: "waiting", columns: [{ name: "From", value: "source" }, { name: "Site or environment", value: "scope", kind: "mono" }, { name: "Id there", value: "externalId", kind: "mono" }, { name: "Tries", value: "attempts", kind: "number" }, { name: "Next", value: "dueAt", kind: "moment" }, { name: "Why", value: "reason", kind: "words" }], empty: "Nothing waits." },
  ],
};
