import { until } from "./processes.mjs";

/** Wins opportunities in the local Dynamics, and waits until each is a demand in the store. */
export async function winOpportunities(dataverse, store, admin, names) {
  const user = await send(dataverse, "sandbox/users", null, { fullname: "Sandbox Seller", roles: ["System Administrator"], fieldSecurityProfiles: [] });
  const { access_token: token } = await send(dataverse, "sandbox/token", null, { systemuserid: user.systemuserid });
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

async function send(address, path, token, body) {
  const response = await fetch(`${address}/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Prefer: "return=representation", ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`POST ${path} → ${response.status}: ${text}`);
  }

  return text ? JSON.parse(text) : {};
}
