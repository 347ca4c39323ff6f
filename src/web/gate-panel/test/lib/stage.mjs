import { readFile } from "node:fs/promises";
import { prepareDemands, winOpportunities } from "../../../portfolio/test/lib/crm.mjs";
import { until } from "../../../portfolio/test/lib/processes.mjs";
import { publishRulebook } from "../../../portfolio/test/lib/rulebooks.mjs";
import { bindHosts } from "./hosts.mjs";
import { send } from "./http.mjs";

const linked = ["Sandbox Owner", "Sandbox Sponsor", "Sandbox Controller", "Sandbox Second Owner"];
const unlinked = "Sandbox Engineer";

/** People in the store and in Jira, a bound site, a project, and measures whose work items are issues. */
export async function setStage(world) {
  const { store, jira } = world;
  const first = await store.signIn("Sandbox Administrator", null, ["admin"]);
  const admin = await person(store, first, "Sandbox Administrator", ["admin"]);
  const second = await person(store, first, "Sandbox Second Administrator", ["admin"]);
  await bindHosts(world, admin.token);
  const { cloudId } = await send("GET", `${jira}/sandbox`);

  const people = {};
  for (const name of linked) {
    const { id, token: storeToken } = await person(store, admin.token, name, []);
    people[name] = { id, storeToken, ...(await account(jira, name)) };
    const { linkId } = await store.post(admin.token, `/people/${people[name].id}/links`, { system: "jira", scope: cloudId, subject: people[name].accountId });
    await store.post(second.token, `/people/links/${linkId}/confirm`, {});
  }

  people[unlinked] = await account(jira, unlinked);
  await send("POST", `${jira}/sandbox/projects`, { body: { key: "LEND", name: "Lending product", gateValidatorOn: ["Done"] } });
  await send("POST", `${jira}/sandbox/scheduled`);
  const digest = await publishRulebook(store, admin.token, second.token, await readFile(new URL("rulebook.yaml", import.meta.url), "utf8"));
  return { admin, people, digest, addMeasure: (name, options) => addMeasure(world, { admin, people, digest }, name, options), addIssue: (summary) => addIssue(jira, people["Sandbox Owner"].jiraToken, summary) };
}

async function person(store, by, name, roles) {
  const { id } = await store.post(by, "/people", { name });
  return { id, name, token: await store.signIn(name, id, roles) };
}

async function account(jira, displayName) {
  const { accountId, token: jiraToken } = await send("POST", `${jira}/sandbox/users`, { body: { displayName } });
  return { accountId, jiraToken };
}

async function addIssue(jira, token, summary) {
  const paragraph = { type: "paragraph", content: [{ type: "text", text: "The regulator must agree before the product is sold." }] };
  const { key } = await send("POST", `${jira}/rest/api/3/issue`, {
    token,
    body: { fields: { project: { key: "LEND" }, issuetype: { name: "Task" }, summary, description: { type: "doc", version: 1, content: [paragraph] } } },
  });
  return key;
}

/** A measure with one issue that waits for the approval and one that waits for nothing. Its value is forecast to be missed, its work is on time. */
async function addMeasure({ store, dataverse, jira }, { admin, people, digest }, name) {
  const token = people["Sandbox Owner"].jiraToken;
  const issue = await addIssue(jira, token, "Regulatory approval");
  const free = await addIssue(jira, token, "Set up the price list");
  const [demand] = await winOpportunities(dataverse, store, admin.token, [name]);
  await prepareDemands(store, admin.token, [demand]);
  const roles = [["owner", "Sandbox Owner"], ["sponsor", "Sandbox Sponsor"], ["controller", "Sandbox Controller"]];
  const { measureId: id } = await store.post(admin.token, `/demands/${demand.id}/intake`, {
    outcome: "Approved",
    reason: "Fits the strategy",
    measure: { name, rulebook: digest, roles: roles.map(([role, who]) => ({ role, personId: people[who].id })), fields: { function: "Lending" } },
    workItems: [
      { host: "jira", externalKey: issue, gate: "G4", criterion: "regulatory", title: "Regulatory approval" },
      { host: "jira", externalKey: free, gate: "G4", criterion: null, title: "Set up the price list" },
    ],
  });
  const year = new Date().getUTCFullYear() + 1;
  await store.post(admin.token, `/measures/${id}/effects`, { effects: [{ kind: "EBITDA", currency: "EUR", period: `${year}-06`, plan: 120000, forecast: 90000 }], reason: "The business case" });
  await store.post(admin.token, `/measures/${id}/milestones`, { milestones: [{ code: "M1", name: "Pilot", due: `${year}-03-31`, forecast: null, done: null }], reason: "The plan" });
  await until("the issues to be seen", async () => (await store.get(admin.token, `/measures/${id}`)).workItems.every((item) => item.hostVersion !== undefined));
  return { id, name, issue, free, panel: () => store.get(admin.token, `/measures/${id}/panel`), state: () => store.get(admin.token, `/measures/${id}`) };
}
