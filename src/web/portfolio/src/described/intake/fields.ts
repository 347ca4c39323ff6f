import type { FormField } from "../../places/form/field";
import { choices, wordsOf } from "../../places/words";

/** The closed lists of the store (docs/contracts.md, section 15), in the words of the screens. */
export const kindOptions = choices(
  ["StrategicAccountImplementation", "ProductCustomization", "ServiceEscalation", "RenewalRiskMitigation", "Pilot", "PostSaleOnboarding", "EnterpriseOnboarding", "PricingRollout", "RetentionPlan", "ServiceImprovement", "ProductLaunch", "ContractChange", "ServiceSetup", "Expansion"],
  { StrategicAccountImplementation: "Strategic-account implementation", RenewalRiskMitigation: "Renewal-risk mitigation", PostSaleOnboarding: "Post-sale onboarding" },
);
export const standings = { New: "New", Due: "Due again", Deferred: "Deferred", OnHold: "On hold", Approved: "Approved", Cancelled: "Cancelled" };
export const reviewNames = { BusinessCase: "Business case", Resources: "Resources", Dependencies: "Dependencies" };
export const persons = ["sponsor", "owner", "controller"];
export const valueKinds = choices(["Savings", "EBITDA", "Revenue", "CostControl", "Margin", "Retention"]);

const field = (name: string, label: string, kind: FormField["kind"] = "text", more: Partial<FormField> = {}): FormField => ({ name: `fields.${name}`, label, kind, from: `fields.${name}.value`, ...more });

/** Everything that a demand may say about itself. */
export const demandFields: FormField[] = [
  field("customer", "Customer"),
  field("customerNeed", "What the customer needs", "long"),
  field("businessReason", "Business reason", "long"),
  field("businessCase", "Business case", "long"),
  field("effectKind", "Kind of value", "choice", { options: valueKinds }),
  field("effectAmount", "Expected effect", "money", { asText: true }),
  field("effectCurrency", "Currency of the effect", "text", { most: 3, hint: "Three capital letters, such as EUR." }),
  field("costAmount", "Estimated cost", "money", { asText: true }),
  field("costCurrency", "Currency of the cost", "text", { most: 3, hint: "Three capital letters, such as EUR." }),
  field("resourceNeed", "Resources needed", "long"),
  field("capacityPlan", "Capacity plan", "long"),
  field("sponsor", "Sponsor", "person"),
  field("owner", "Owner of the result", "person"),
  field("controller", "Controller", "person"),
  field("risk", "Risk", "long"),
  field("promisedDate", "Date promised", "date", { hint: "A date before the dependency review has passed leaves a flag that stays." }),
  field("dependencies", "Dependencies", "long"),
  field("strategicFit", "Strategic fit", "long"),
  field("function", "Function"),
  field("legalEntity", "Legal entity"),
  field("milestonePlan", "Milestone plan", "long"),
  field("steeringContext", "Steering-committee context", "long"),
  field("deliveryReadiness", "Delivery readiness", "long"),
  field("billingSetup", "Billing setup", "long"),
  field("legalHandover", "Legal handover", "long"),
  field("serviceWorkflows", "Service workflows", "long"),
];

const labels = new Map(demandFields.map((one) => [one.name.slice("fields.".length), one.label]));
export const fieldLabel = (name: string) => labels.get(name) ?? wordsOf(name);
