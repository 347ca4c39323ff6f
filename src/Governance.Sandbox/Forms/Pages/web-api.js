const root = "/api/data/v9.2/";
const annotations = 'odata.include-annotations="*"';

/** Asks the Web API as the signed-in user. A refusal is thrown with the words and the code that came. */
export async function ask(path, { method = "GET", headers = {}, body } = {}) {
  let response;
  try {
    response = await fetch(root + path, { method, headers: { Accept: "application/json", Prefer: annotations, ...headers }, body });
  } catch {
    throw { message: "Dynamics does not answer. Look at the connection and try again.", errorCode: 0, status: 0 };
  }

  if (response.ok || response.status === 304) {
    return response;
  }

  const said = await response.json().catch(() => null);
  const code = said?.error?.code ?? "";
  throw { message: said?.error?.message ?? `The request failed with ${response.status}.`, errorCode: parseInt(code, 16) || response.status, code: parseInt(code, 16) || response.status, status: response.status };
}

export const json = (method, value) => ({ method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });

/** The `webAPI` of a code component's context. */
export function webApi(sets) {
  const set = (table) => {
    if (!sets[table]) {
      throw { message: `There is no table ${table}.`, errorCode: 0x80060888 };
    }

    return sets[table];
  };
  const bare = (id) => id.replace(/[{}]/g, "");
  return {
    async createRecord(entityType, values) {
      const response = await ask(set(entityType), json("POST", values));
      return { entityType, id: /\(([0-9a-f-]{36})\)/i.exec(response.headers.get("OData-EntityId"))[1] };
    },
    async updateRecord(entityType, id, values) {
      const request = json("PATCH", values);
      request.headers["If-Match"] = "*";
      await ask(`${set(entityType)}(${bare(id)})`, request);
      return { entityType, id };
    },
    async deleteRecord(entityType, id) {
      await ask(`${set(entityType)}(${bare(id)})`, { method: "DELETE" });
      return { entityType, id };
    },
    async retrieveRecord(entityType, id, options = "") {
      return (await ask(`${set(entityType)}(${bare(id)})${options}`)).json();
    },
    async retrieveMultipleRecords(entityType, options = "", maxPageSize = 5000) {
      const answer = await (await ask(set(entityType) + options, { headers: { Prefer: `${annotations},odata.maxpagesize=${maxPageSize}` } })).json();
      return { entities: answer.value, nextLink: answer["@odata.nextLink"] };
    },
  };
}
