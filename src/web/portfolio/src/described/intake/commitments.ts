import type { Place, Row } from "../../places/place";
import { placeAddress } from "../../routing/route";
import { measureLink } from "../common";

export const commitments: Place = {
  code: "commitments",
  group: "intake",
  title: "Commitments",
  lead: "Promises to customers that the steering committee must see, by the rules of the settings (triggers.commitments).",
  route: "/commitments",
  parts: [{
    title: "Commitments",
    as: "table",
    columns: [
      { name: "Demand", value: "demand", kind: "link", address: (row) => placeAddress("intake", "demand", String(row.demandId)) },
      { name: "Customer", value: "customer" },
      { name: "Amount", value: "amount", kind: "money", currency: "currency" },
      { name: "Promised for", value: "promisedDate", kind: "date" },
      { name: "Promised too early", value: "promisedBeforeReview.date", kind: "date" },
      { name: "By", value: (row) => (row.promisedBeforeReview as Row | null)?.byName },
      { name: "Decision", value: "outcome" },
      measureLink,
      { name: "Gate", value: "gate" },
      { name: "Sponsors", value: (row) => (row.sponsors as Row[]).map((one) => one.name), kind: "list" },
      { name: "Committee", value: "steeringContext", kind: "words" },
      { name: "Why it is here", value: (row) => (row.rules as Row[]).map((one) => one.text), kind: "list" },
    ],
    empty: "No rule names a commitment. Rules stand in the settings.",
  }],
};
