import { randomUUID } from "node:crypto";

/** The store by its API, as the tests fill and check it. */
export class Store {
  constructor(address, tenant) {
    this.address = address;
    this.tenant = tenant;
  }

  async signIn(name, personId, roles = []) {
    const answer = await this.#send("/sandbox/token", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ tenant: this.tenant, personId, name, roles }) });
    return answer.access_token;
  }

  get(token, path) {
    return this.#send(`/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
  }

  post(token, path, body, type = "application/json") {
    return this.#send(`/api/v1${path}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": type, "Idempotency-Key": randomUUID() },
      body: type === "application/json" ? JSON.stringify(body) : body,
    });
  }

  async #send(path, request) {
    const response = await fetch(this.address + path, request);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${request.method ?? "GET"} ${path} → ${response.status}: ${text}`);
    }

    return text ? JSON.parse(text) : {};
  }
}
