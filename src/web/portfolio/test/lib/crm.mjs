import { until } from "./processes.mjs";

/** Wins opportunities in the local Dynamics, and waits until each is a demand in the store. */
export async function winOpportunities(dataverse, store, admin, names, seller = null) {
  const { token } = seller ?? (await openCrm(dataverse));
  const account = await send(dataverse, "api/data/v9.2/accounts", token, { name: "Sandbox Customer" });
  for (const name of names) {
    const opportunity = await send(dataverse, "api/data/v9.2/opportunities", token, { name, "customerid_account@odata.bind": `/accounts(${account.accountid})` });
    await send(dataverse, "api/data/v9.2/WinOpportunity", token, {
      Status: 3,
      OpportunityClose: { subject: "Won", "opportunityid@odata.bind": `/opportunities(${opportunity.opportunityid})` },
    });
  }

  return until("the demands in the store", async () => {
    const { items } = await store.get(admin, "/demands?count=1000");
    const found = names.map((name) => items.find((demand) => demand.name === name));
    return found.every(Boolean) && found;
  });
}

/** Gives demands what intake asks of them: a kind, a business case by an administrator, reviews and scores by the Sandbox Sponsor and Controller, whom the store knows. */
export async function prepareDemands(store, admin, demands) {
  const { items: people } = await store.get(admin, "/people?count=1000");
  const [sponsor, controller] = ["Sandbox Sponsor", "Sandbox Controller"].map((name) => people.find((person) => person.name === name));
  const planner = await store.signIn(sponsor.name, sponsor.id, ["pmo"]);
  const finance = await store.signIn(controller.name, controller.id, ["controller"]);
  for (const { id } of demands) {
    const send = (token, what, body) => store.post(token, `/demands/${id}/${what}`, body);
    const review = (token, name) => send(token, "reviews", { review: name, passed: true, reason: "Looked at" });
    const score = (token, criterion) => send(token, "scores", { criterion, score: 4, reason: "Compared with the others" });
    await send(admin, "fields", {
      kind: "Expansion",
      fields: {
        businessReason: "Customers ask for it", businessCase: "Earns 120,000 a year for 30,000 once", effectKind: "EBITDA", effectAmount: "120000", effectCurrency: "EUR",
        costAmount: "30000.00", costCurrency: "EUR", resourceNeed: "Two engineers for a month", sponsor: sponsor.id, risk: "The regulator may object",
        dependencies: "The billing platform", strategicFit: "Grow in lending",
      },
    });
    await review(planner, "Dependencies");
    await send(admin, "fields", { fields: { promisedDate: "2099-03-31" } });
    await review(finance, "BusinessCase");
    await review(planner, "Resources");
    await score(planner, "strategicFit");
    await score(finance, "effect");
    await score(planner, "urgency");
  }
}

/** Binds the local Dynamics to the tenant by a one-time code, as an administrator of both does. */
export async function bindCrm(dataverse, store, admin, { token }) {
  const isBound = async () => (await store.get(admin, "/hosts")).items.some((host) => host.host === "dataverse");
  if (await isBound()) {
    return;
  }

  const { code } = await store.post(admin, "/hosts/codes", { host: "dataverse" });
  const found = await fetch(`${dataverse}/api/data/v9.2/environmentvariabledefinitions?$select=environmentvariabledefinitionid&$filter=schemaname eq 'gov_TenantCode'`, { headers: { Authorization: `Bearer ${token}` } });
  const [definition] = (await found.json()).value;
  await send(dataverse, "api/data/v9.2/environmentvariablevalues", token, {
    schemaname: "gov_TenantCode",
    value: code,
    "EnvironmentVariableDefinitionId@odata.bind": `/environmentvariabledefinitions(${definition.environmentvariabledefinitionid})`,
  });
  await until("the environment to be bound", isBound);
}

/** Somebody who administers the local Dynamics, and can go round its plug-ins. Who comes after the first look is a finding by that alone. */
export async function openCrm(dataverse) {
  const user = await send(dataverse, "sandbox/users", null, { fullname: "Sandbox Administrator of Dynamics", roles: ["System Administrator"] });
  const { access_token: token } = await send(dataverse, "sandbox/token", null, { systemuserid: user.systemuserid });
  const row = (id) => `${dataverse}/api/data/v9.2/gov_measures(${id})`;
  return {
    userId: user.systemuserid,
    token,
    read: async (id) => (await fetch(row(id), { headers: { Authorization: `Bearer ${token}` } })).json(),
    force: async (id, values) => {
      const answer = await fetch(row(id), {
        method: "PATCH",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "If-Match": "*", "MSCRM.BypassCustomPluginExecution": "true" },
        body: JSON.stringify(values),
      });
      if (!answer.ok) {
        throw new Error(`PATCH ${id} → ${answer.status}: ${await answer.text()}`);
      }
    },
  };
}

/** Somebody of the account team, whose Dynamics user two administrators have linked to a person. */
export async function openAccountManager(dataverse, store, admins, personId) {
  const { organizationId } = await (await fetch(`${dataverse}/sandbox`)).json();
  const { systemuserid } = await send(dataverse, "sandbox/users", null, { fullname: "Sandbox Account Manager", roles: ["Basic User", "Governance Account Team"], fieldSecurityProfiles: ["Governance Readers"] });
  await linkUser(store, admins, personId, organizationId, systemuserid);
  const { access_token: token } = await send(dataverse, "sandbox/token", null, { systemuserid });
  return { token, organizationId };
}

/** Links a Dynamics user to a person, as two administrators do. */
export async function linkUser(store, [first, second], personId, scope, subject) {
  const { linkId } = await store.post(first, `/people/${personId}/links`, { system: "dataverse", scope, subject });
  await store.post(second, `/people/links/${linkId}/confirm`, {});
}

/** Creates a gate review in Dynamics: the row, or what the person reads instead. */
export async function askInCrm(dataverse, token, measure, gate, outcome, headers = {}) {
  const response = await post(`${dataverse}/api/data/v9.2/gov_gatereviews`, token, { gov_name: "Gate review", "gov_measureid@odata.bind": `/gov_measures(${measure})`, gov_gatecode: gate, gov_requestedoutcome: outcome, gov_reason: "Almost there" }, headers);
  return { status: response.status, body: await response.json() };
}

/** A row of Dynamics as the holder of the token sees it; null where there is none. */
export async function readCrm(dataverse, token, path) {
  const response = await fetch(`${dataverse}/api/data/v9.2/${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return response.ok ? response.json() : null;
}

function post(address, token, body, headers = {}) {
  return fetch(address, { method: "POST", headers: { "Content-Type": "application/json", Prefer: "return=representation", ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers }, body: JSON.stringify(body) });
}

async function send(address, path, token, body) {
  const response = await post(`${address}/${path}`, token, body);
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`POST ${path} → ${response.status}: ${text}`);
  }

  return text ? JSON.parse(text) : {};
}
