import { readFile } from "node:fs/promises";
import { prepareDemands, winOpportunities } from "../../../../portfolio/test/lib/crm.mjs";
import { until } from "../../../../portfolio/test/lib/processes.mjs";
import { publishRulebook } from "../../../../portfolio/test/lib/rulebooks.mjs";
import { bindHosts } from "../../lib/hosts.mjs";
import { send } from "../../lib/http.mjs";

const team = { roles: ["Governance Account Team"], fieldSecurityProfiles: ["Governance Readers"] };

/** People in the store and in Dynamics, a bound environment, and measures that stand as rows there. */
export async function setStage(world) {
  const { store, dataverse } = world;
  const first = await store.signIn("Sandbox Administrator", null, ["admin"]);
  const admin = await person(store, first, "Sandbox Administrator", ["admin"]);
  const second = await person(store, first, "Sandbox Second Administrator", ["admin"]);
  await until("both hosts to be bound", async () => {
    await bindHosts(world, admin.token);
    return true;
  });
  const { organizationId } = await send("GET", `${dataverse}/sandbox`);

  const people = {};
  for (const name of ["Sandbox Account Manager", "Sandbox Sponsor", "Sandbox Controller"]) {
    people[name] = { ...(await person(store, admin.token, name, [])), ...(await user(dataverse, name, team)) };
    const { linkId } = await store.post(admin.token, `/people/${people[name].id}/links`, { system: "dataverse", scope: organizationId, subject: people[name].systemuserid });
    await store.post(second.token, `/people/links/${linkId}/confirm`, {});
  }

  people["Sandbox Newcomer"] = await user(dataverse, "Sandbox Newcomer", team);
  people["Sandbox Deployer"] = await user(dataverse, "Sandbox Deployer", { roles: ["System Administrator"], fieldSecurityProfiles: [] });
  const digest = await publishRulebook(store, admin.token, second.token, await readFile(new URL("../../lib/rulebook.yaml", import.meta.url), "utf8"));
  return { admin, people, addMeasure: (name) => addMeasure(world, { admin, people, digest }, name) };
}

async function person(store, by, name, roles) {
  const { id } = await store.post(by, "/people", { name });
  return { id, name, token: await store.signIn(name, id, roles) };
}

async function user(dataverse, fullname, grants) {
  const { systemuserid } = await send("POST", `${dataverse}/sandbox/users`, { body: { fullname, ...grants } });
  const { access_token: bearer } = await send("POST", `${dataverse}/sandbox/token`, { body: { systemuserid } });
  return { systemuserid, bearer };
}

/** A measure whose row is there with its panel; its work is on time. */
async function addMeasure({ store, dataverse }, { admin, people, digest }, name) {
  const [demand] = await winOpportunities(dataverse, store, admin.token, [name]);
  await prepareDemands(store, admin.token, [demand]);
  const roles = [["owner", "Sandbox Account Manager"], ["sponsor", "Sandbox Sponsor"], ["controller", "Sandbox Controller"]];
  const { measureId: id } = await store.post(admin.token, `/demands/${demand.id}/intake`, {
    outcome: "Approved",
    reason: "Fits the strategy",
    measure: { name, rulebook: digest, roles: roles.map(([role, who]) => ({ role, personId: people[who].id })), fields: { function: "Lending" } },
    workItems: [{ host: "dataverse", title: "Regulatory approval", gate: "G4", criterion: "regulatory" }],
  });
  const year = new Date().getUTCFullYear() + 1;
  await store.post(admin.token, `/measures/${id}/effects`, { effects: [{ kind: "EBITDA", currency: "EUR", period: `${year}-06`, plan: 120000, forecast: 120000 }], reason: "The business case" });
  await store.post(admin.token, `/measures/${id}/milestones`, { milestones: [{ code: "M1", name: "Pilot", due: `${year}-03-31`, forecast: null, done: null }], reason: "The plan" });
  const row = (select) => send("GET", `${dataverse}/api/data/v9.2/gov_measures(${id})?$select=${select}`, { token: people["Sandbox Deployer"].bearer });
  await until("the panel in the row", async () => JSON.parse((await row("gov_panel")).gov_panel).implementation === "Green");
  return {
    id,
    name,
    row,
    form: `${dataverse}/main.aspx?pagetype=entityrecord&etn=gov_measure&id=${id}`,
    panel: () => store.get(admin.token, `/measures/${id}/panel`),
    state: () => store.get(admin.token, `/measures/${id}`),
    dropForecast: () => store.post(admin.token, `/measures/${id}/effects`, { effects: [{ kind: "EBITDA", currency: "EUR", period: `${year}-06`, forecast: 60000 }], reason: "The market moved" }),
  };
}
