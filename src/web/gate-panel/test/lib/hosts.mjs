import { until } from "../../../portfolio/test/lib/processes.mjs";
import { send } from "./http.mjs";

/** Binds both hosts to the tenant by one-time codes, as their administrators do. A host that is bound already stays so. */
export async function bindHosts({ store, dataverse, jira }, admin) {
  const bound = new Set((await store.get(admin, "/hosts")).items.map((item) => item.host));
  if (!bound.has("jira")) {
    const { code } = await store.post(admin, "/hosts/codes", { host: "jira" });
    await send("POST", `${jira}/sandbox/bind`, { body: { code } });
  }

  if (!bound.has("dataverse")) {
    const { code } = await store.post(admin, "/hosts/codes", { host: "dataverse" });
    await enterCode(dataverse, code);
    await until("the environment to be bound", async () => (await store.get(admin, "/hosts")).items.some((item) => item.host === "dataverse"));
  }
}

async function enterCode(dataverse, code) {
  const user = await send("POST", `${dataverse}/sandbox/users`, { body: { fullname: "Sandbox Deployer of the panel", roles: ["System Administrator"], fieldSecurityProfiles: [] } });
  const { access_token: token } = await send("POST", `${dataverse}/sandbox/token`, { body: { systemuserid: user.systemuserid } });
  const api = `${dataverse}/api/data/v9.2`;
  const { value } = await send("GET", `${api}/environmentvariabledefinitions?$select=environmentvariabledefinitionid&$filter=schemaname eq 'gov_TenantCode'`, { token });
  await send("POST", `${api}/environmentvariablevalues`, {
    token,
    body: { schemaname: "gov_TenantCode", value: code, "EnvironmentVariableDefinitionId@odata.bind": `/environmentvariabledefinitions(${value[0].environmentvariabledefinitionid})` },
  });
}
