import type { Column } from "../../places/cells/column";
import type { Place } from "../../places/place";
import { reason } from "../common";

const asked: Column[] = [{ name: "What", value: "text", kind: "words" }, { name: "Criterion", value: "criterionName" }, { name: "Code", value: "code", kind: "mono" }];

/** Moving a measure to another version of its rulebook, after a look at what that does. */
export const move: Place = {
  code: "rulebook",
  group: "measure",
  tab: "gate",
  title: "Rulebook",
  lead: "What the next gate would ask under another version of the rulebook, before the measure is moved there.",
  route: "/measures/{measure}/move-preview",
  filters: [{ name: "rulebook", label: "Version to move to", kind: "choice", required: true, options: { route: "/rulebooks", value: "digest", label: (row) => `${String(row.name)}, version ${String(row.version)}` } }],
  choose: "Choose a version above.",
  parts: [
    {
      title: "Before and after",
      as: "pairs",
      empty: "",
      columns: [
        { name: "From", value: (row) => `${(row.from as { name: string }).name}, version ${String((row.from as { version: number }).version)}` },
        { name: "To", value: (row) => `${(row.to as { name: string }).name}, version ${String((row.to as { version: number }).version)}` },
        { name: "Not possible", value: "blocked.detail", kind: "words" },
        { name: "Next gate then", value: (row) => (row.gate ? `${String(row.gate)} ${String(row.gateName ?? "")}` : null) },
        { name: "Now", value: "now.text", kind: "words" },
        { name: "Then", value: "then.text", kind: "words" },
      ],
    },
    { title: "Asked for besides", as: "table", rows: "newlyAsked", columns: asked, empty: "Nothing more is asked for." },
    { title: "No longer asked for", as: "table", rows: "noLongerAsked", columns: asked, empty: "Nothing falls away." },
    { title: "What differs", as: "pairs", empty: "", columns: [{ name: "Differences", value: "differences", kind: "list" }] },
    { title: "Approvals that would be void", as: "table", rows: "approvalsVoided", columns: [{ name: "Step", value: "step" }, { name: "By", value: (row) => row.person ?? row.personId, kind: (row) => (row.person ? "text" : "person") }], empty: "No approval would be void." },
  ],
  actions: [{
    label: "Move the measure",
    lead: "Exactly what you see. If the measure changed meanwhile, look again.",
    method: "POST",
    route: "/measures/{measure}/rulebook",
    fields: [reason],
    body: (body, row) => ({ ...body, rulebook: (row.to as { digest: string }).digest, packetDigest: row.packetDigest }),
    when: (row) => !row.blocked,
    done: "The measure is moved",
    answer: [{ name: "Next gate", value: "gate" }, { name: "Approvals void", value: "approvalsVoided", kind: "number" }],
  }],
};
