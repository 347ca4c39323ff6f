import { readFile } from "node:fs/promises";
import { prepareDemands } from "./crm.mjs";
import { rulebook } from "./places.mjs";
import { publishRulebook } from "./rulebooks.mjs";

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const month = (months) => { const now = new Date(); return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7); };
const settings = (version) => `version: ${version}
triggers:
  commitments:
    - { code: early, promisedBeforeReview: true }
    - { code: big, amountFrom: 50000.00 }
  assumptions:
    - { code: large, amountFrom: 1000.00 }
divergence:
  rules:
    - { code: cost-value, kind: CostAgainstValue, fromPercent: 50, threshold: 5 }
`;

/** Something in every register and every list of the model; everything goes in through the API, by whoever may. */
export async function fillModel(world, filled) {
  const { store } = world;
  const { admin, persons } = filled;
  const { "Sandbox Owner": owner, "Sandbox Second Owner": second, "Sandbox Sponsor": sponsor, "Sandbox Controller": controller } = persons;
  const otherAdmin = await store.signIn(sponsor.name, sponsor.id, ["admin"]);
  const finance = await store.signIn("Sandbox Controller", controller.id, ["finance"]);
  const planner = await store.signIn("Sandbox Second Owner", second.id, ["resource-manager", "committee", "pmo"]);
  const post = (token, path, body, type) => store.post(token, path, body, type);
  const model = { otherAdmin, planner, finance, decided: filled.find("Price engine"), planned: filled.find("Income check by open banking"), waits: filled.find("Partner channel"), fresh: filled.find("Self-service repayment") };
  const { decided, planned, waits, fresh } = model;

  const { digest } = await post(admin, "/settings", settings(1), "application/yaml");
  await post(otherAdmin, `/settings/${digest}/publication`, {});
  await fillRegisters({ post, owner, second, sponsor, controller, admin, planner, finance, decided, planned, waits });
  await fillValue({ post, world, owner, sponsor, controller, finance, decided, planned, waits });

  const text = await readFile(rulebook, "utf8");
  const version = (number) => text.replace(/^version: *\d+/m, `version: ${number}`).replace("maxAgeDays: 90", `maxAgeDays: ${90 - number}`);
  model.next = await publishRulebook(store, admin, otherAdmin, version(2));
  model.draft = (await post(admin, "/rulebooks/drafts", version(3), "application/yaml")).digest;

  const waivable = text.replace(/^code: .*$/m, "code: waivable-product").replace(/^name: .*$/m, "name: Waivable product")
    .replace("      hold: [sponsor]", "      conditionalGo: [owner, sponsor]\n      hold: [sponsor]")
    .replace("        suppliedBy: [owner]\n        fields: [effectKind", "        suppliedBy: [owner]\n        waivableBy: [sponsor]\n        fields: [effectKind");
  const own = await publishRulebook(store, admin, otherAdmin, waivable);
  const demand = await post(owner.token, "/demands", { name: "Waivable product", kind: "Pilot", fields: { customer: "Sandbox Customer", promisedDate: "2027-06-30" } });
  await prepareDemands(store, admin, [demand]);
  const roles = [["owner", owner], ["sponsor", sponsor], ["controller", controller]].map(([role, person]) => ({ role, personId: person.id }));
  const { measureId } = await post(admin, `/demands/${demand.id}/intake`, { outcome: "Approved", reason: "Fits", measure: { name: "Waivable product", rulebook: own, roles, fields: { function: "Lending", legalEntity: "Sandbox Bank" } }, workItems: [] });
  model.waivable = { id: measureId };
  await post(owner.token, `/measures/${measureId}/fields`, { fields: { effectKind: "", effectAmount: "" } });
  await post(owner.token, `/measures/${measureId}/gates/G1/reviews`, { outcome: "ConditionalGo", reason: "Almost there", conditions: [{ code: "K1", text: "Name a deputy", ownerRole: "owner", due: day(30) }] });
  await post(owner.token, `/measures/${measureId}/waivers`, { gate: "G2", criterion: "effect", reason: "Not measurable yet", expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString() });

  await post(admin, `/measures/${fresh.id}/adoption`, { doi: 2, reason: "It has been running for a year" });
  await post(owner.token, `/measures/${planned.id}/tags`, { tag: "urgent-decision", given: true, reason: "The board asked" });
  const offered = await post(sponsor.token, "/delegations", { delegate: second.id, role: "sponsor", until: new Date(Date.now() + 30 * 86_400_000).toISOString(), reason: "On leave" });
  await post(second.token, `/delegations/${offered.id}/acceptance`, {});
  return model;
}

async function fillRegisters({ post, owner, second, sponsor, controller, admin, planner, decided, planned, waits }) {
  const risk = (code, title, probability, impact) => ({ risk: { code, title, cause: "The supplier is small", kind: "Supplier", probability, impact, ownerId: owner.id, response: "Find a second one", due: day(20) }, reason: "Seen in the review" });
  await post(owner.token, `/measures/${decided.id}/risks`, risk("R1", "The supplier ends", 2, 2));
  await post(owner.token, `/measures/${decided.id}/risks`, risk("R2", "The regulator objects", 5, 4));
  await post(owner.token, `/measures/${decided.id}/dependencies`, { dependency: { code: "D1", title: "Prices by channel", on: waits.id, neededBy: day(60) }, reason: "Prices need it" });
  await post(second.token, `/measures/${waits.id}/dependencies/check`, {});
  await post(second.token, `/measures/${decided.id}/dependencies/D1/commitment`, { date: day(55), reason: "It fits" });
  await post(planner, "/skills", { code: "pricing", name: "Pricing models" });
  await post(planner, "/skills/pricing/capacity", { resource: { code: "team-a", kind: "Team", name: "Sandbox Team" }, months: [{ month: month(1), hours: 100 }], reason: "The roster" });
  await post(owner.token, `/measures/${decided.id}/needs`, { needs: [{ skill: "pricing", month: month(1), hours: 160 }], reason: "The plan" });
  await post(owner.token, `/measures/${decided.id}/capacity/check`, {});
  await post(owner.token, `/measures/${decided.id}/changes`, { title: "Two products more", reason: "Customers ask", scope: "Four products" });
  await post(owner.token, `/measures/${planned.id}/kpis`, { code: "K1", name: "Days to a decision", unit: "days", direction: "Down", baseline: 10, target: 2, due: "2027-12-31", readingDays: 90, reason: "The business case" });
  const reading = await post(owner.token, `/measures/${planned.id}/kpis/K1/readings`, { value: 8, on: day(-1), source: "The desk" });
  await post(owner.token, `/measures/${planned.id}/impact`, { text: "Two days faster", readings: [reading.id], effects: [] });
  const objective = await post(admin, "/objectives", { code: "O1", name: "Grow in lending", ownerId: sponsor.id, reason: "The strategy" });
  await post(admin, "/objectives", { code: "O2", name: "Faster decisions", parentId: objective.id, reason: "The strategy" });
  await post(owner.token, `/measures/${planned.id}/objective`, { objectiveId: objective.id, reason: "It serves it" });
  await post(owner.token, `/measures/${planned.id}/touchpoints`, { code: "T1", fromFunction: "Lending", toFunction: "Billing", about: "Invoices of the new loans", personId: controller.id, reason: "Billing is asked late otherwise" });
}

async function fillValue({ post, owner, sponsor, controller, finance, decided, planned, waits }) {
  await post(sponsor.token, `/measures/${decided.id}/budget`, { lines: [{ period: month(0), currency: "EUR", amount: 1000 }], reason: "The decision" });
  await post(sponsor.token, "/budget/movements", { from: { measureId: decided.id, period: month(0) }, to: { measureId: decided.id, period: month(1) }, currency: "EUR", amount: 50, reason: "Later" });
  const line = { system: "books", document: "4711", line: "1", period: month(0), currency: "EUR", amount: 900, text: "Supplier" };
  await post(finance, `/measures/${decided.id}/costs`, { lines: [line], imported: true });
  await post(finance, `/measures/${waits.id}/costs`, { lines: [line], imported: true });
  const plan = { kind: "EBITDA", currency: "EUR" };
  await post(owner.token, `/measures/${planned.id}/assumptions/A1`, { ...plan, statement: "Half of all customers agree" });
  const evidence = await post(owner.token, `/measures/${planned.id}/evidence?kind=books&name=Books`, "The books of the month", "text/plain");
  await post(controller.token, `/measures/${planned.id}/confirmations`, { amounts: [{ ...plan, period: month(-1), actual: 50_000 }], method: "From the books", evidenceKey: evidence.key });
}
