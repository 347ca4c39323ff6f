import { readFile } from "node:fs/promises";
import { rulebook } from "./places.mjs";
import { publishRulebook } from "./rulebooks.mjs";
import { bindCrm, openCrm, prepareDemands, winOpportunities } from "./crm.mjs";

const people = ["Sandbox Owner", "Sandbox Second Owner", "Sandbox Sponsor", "Sandbox Controller"];
const packages = [
  ["Lending", "Digital credit", "Online loans", "Origination"],
  ["Lending", "Digital credit", "Online loans", "Servicing"],
  ["Lending", "Pricing", "Risk-based prices", "Price engine"],
  ["Operations", "Cost", "Paperless back office", "Scanning"],
  ["Operations", "Cost", "Paperless back office", "Archive"],
];
const subjects = ["Instant decision", "E-signature", "Income check by open banking", "Fraud screen", "Self-service repayment", "Early warning", "Partner channel",
  "Price engine", "Margin corridor", "Renewal offer", "Mail room", "Archive closure", "Supplier bundle", "Cloud migration", "Call deflection", "Branch printing"];

/** A portfolio as a committee would meet it; everything goes in through the API. */
export async function fillPortfolio(world) {
  const { store } = world;
  // Who decides in intake must be a person whom the store knows; the first sign-in makes that person known.
  const first = await store.signIn("Sandbox Administrator", null, ["admin"]);
  const administrator = await store.post(first, "/people", { name: "Sandbox Administrator" });
  const admin = await store.signIn("Sandbox Administrator", administrator.id, ["admin"]);
  const crm = await openCrm(world.dataverse);
  await bindCrm(world.dataverse, store, admin, crm);
  const persons = {};
  for (const name of people) {
    const { id } = await store.post(admin, "/people", { name });
    persons[name] = { id, name, token: await store.signIn(name, id) };
  }

  const sponsor = persons["Sandbox Sponsor"];
  const digest = await publishRulebook(store, admin, await store.signIn(sponsor.name, sponsor.id, ["admin"]), await readFile(rulebook, "utf8"));
  const homes = await makeNodes(store, admin);
  const demands = await winOpportunities(world.dataverse, store, admin, subjects, crm);
  await prepareDemands(store, admin, demands);
  const measures = [];
  for (const [index, demand] of demands.entries()) {
    measures.push(await makeMeasure({ store, admin, persons, digest, home: homes[index % homes.length], index, demand }));
  }

  return { admin, crm, persons, measures, find: (name) => measures.find((one) => one.name === name) };
}

async function makeNodes(store, admin) {
  const known = new Map();
  const kinds = ["Portfolio", "Program", "Project", "MeasurePackage"];
  const homes = [];
  for (const path of packages) {
    let parentId = null;
    for (const [depth, name] of path.entries()) {
      const key = path.slice(0, depth + 1).join("/");
      if (!known.has(key)) {
        known.set(key, (await store.post(admin, "/nodes", { kind: kinds[depth], name, parentId })).id);
      }

      parentId = known.get(key);
    }

    homes.push(parentId);
  }

  return homes;
}

async function makeMeasure({ store, admin, persons, digest, home, index, demand }) {
  const owner = persons[index % 3 === 0 ? "Sandbox Second Owner" : "Sandbox Owner"];
  const roles = [["owner", owner], ["sponsor", persons["Sandbox Sponsor"]], ["controller", persons["Sandbox Controller"]]];
  const { measureId: id } = await store.post(admin, `/demands/${demand.id}/intake`, {
    outcome: "Approved",
    reason: "Fits the strategy",
    measure: { name: demand.name, rulebook: digest, roles: roles.map(([role, person]) => ({ role, personId: person.id })), fields: { function: "Lending", legalEntity: "Sandbox Bank" } },
    workItems: [{ host: "dataverse", title: "Agree the operating model", gate: "G4", criterion: null }],
  });
  await store.post(owner.token, `/measures/${id}/kpis`, { code: "days", name: "Days to an offer", unit: "days", direction: "Down", baseline: 12, target: 5, reason: "The business case" });
  await store.post(admin, `/measures/${id}/parent`, { parentId: home });
  const kind = index % 4 === 3 ? "Savings" : "EBITDA";
  const amount = 20_000 + 7_321.37 * (index + 1);
  const months = [...Array(12).keys()].map((month) => ({ kind, currency: "EUR", period: `2027-${String(month + 1).padStart(2, "0")}`, plan: Math.round(amount * (0.4 + 0.05 * month) * 100) / 100 }));
  await store.post(admin, `/measures/${id}/effects`, { effects: months, reason: "The business case" });
  await store.post(admin, `/measures/${id}/milestones`, {
    milestones: [...(index % 9 === 7 ? [overdue()] : []), milestone("M1", "Pilot is live", index, 5), milestone("M2", "All branches", index, 11)],
    reason: "The plan",
  });
  if (index % 8 === 2) {
    await lagBehind(store, admin, persons, id, kind, amount);
  }

  const gates = index === 0 ? 2 : index % 4;
  await pass({ store, persons, id, owner, gates, kind, amount });
  const drop = [1, 0.8, 1, 0.97, 0.6, 1][index % 6];
  if (drop < 1) {
    await store.post(admin, `/measures/${id}/effects`, { effects: months.map((row) => ({ ...row, plan: undefined, forecast: Math.round(row.plan * drop * 100) / 100 })), reason: "The market moved" });
  }

  return { id, name: demand.name, owner };
}

/** A month that is over brought half of its plan; the year is still forecast to hold. */
async function lagBehind(store, admin, persons, id, kind, amount) {
  const now = new Date();
  const period = (months) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
  const row = (months, values) => ({ kind, currency: "EUR", period: period(months), ...values });
  const half = Math.round(amount / 2);
  const full = half * 2;
  await store.post(admin, `/measures/${id}/effects`, { effects: [row(-1, { plan: full }), row(1, { plan: full, forecast: half * 3 })], reason: "The first months" });
  await store.post(persons["Sandbox Controller"].token, `/measures/${id}/effects`, { effects: [row(-1, { actual: half })], reason: "The books of the month" });
}

function overdue() {
  const due = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
  return { code: "M0", name: "Supplier is chosen", due, forecast: null, done: null };
}

function milestone(code, name, index, month) {
  const late = index % 5 === 4 ? 40 : index % 7 === 6 ? 8 : 0;
  const due = new Date(Date.UTC(2027, month, 28));
  const forecast = new Date(due.getTime() + late * 86_400_000);
  const day = (date) => date.toISOString().slice(0, 10);
  return { code, name, due: day(due), forecast: late ? day(forecast) : null, done: null };
}

async function pass({ store, persons, id, owner, gates, kind, amount }) {
  if (gates >= 1) {
    await review(store, owner, id, "G1");
  }

  if (gates >= 2) {
    await store.post(owner.token, `/measures/${id}/fields`, { fields: { effectKind: kind, effectAmount: (Math.round(amount * 100) / 100).toFixed(2), effectCurrency: "EUR" } });
    await review(store, owner, id, "G2");
  }

  if (gates >= 3) {
    const { packetDigest } = await store.get(owner.token, `/measures/${id}/gates/G3`);
    for (const [step, person] of [["sponsor", persons["Sandbox Sponsor"]], ["controller", persons["Sandbox Controller"]]]) {
      await store.post(person.token, `/measures/${id}/gates/G3/approvals`, { step, answer: "Approve", packetDigest, comment: "Funded" });
    }

    await review(store, owner, id, "G3");
  }
}

function review(store, owner, id, gate) {
  return store.post(owner.token, `/measures/${id}/gates/${gate}/reviews`, { outcome: "Go", reason: "Ready" });
}
