import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

/** An OIDC issuer that knows one person: discovery, keys, code flow with PKCE. A code works once, and only with its verifier. */
export async function openIssuer({ tenant, clientId, scope }) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map();
  const seen = { authorized: [], exchanged: 0, refused: 0 };
  let address = "";
  const sign = (claims) => {
    const now = Math.floor(Date.now() / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${part({ alg: "RS256", typ: "JWT", kid: "one" })}.${part({ iss: address, iat: now, nbf: now, exp: now + 3600, ...claims })}`;
    return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
  };
  const person = { sub: "sandbox-subject", name: "Sandbox Visitor of the issuer", tid: tenant, oid: randomUUID(), roles: [] };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, address);
    const json = (status, body) => response.writeHead(status, { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" }).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") {
      json(200, {
        issuer: address, authorization_endpoint: `${address}/authorize`, token_endpoint: `${address}/token`, jwks_uri: `${address}/keys`, end_session_endpoint: `${address}/out`,
        response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"],
      });
    } else if (url.pathname === "/keys") {
      json(200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
    } else if (url.pathname === "/authorize") {
      const asked = url.searchParams;
      seen.authorized.push(Object.fromEntries(asked));
      const code = randomUUID();
      codes.set(code, { challenge: asked.get("code_challenge"), redirect: asked.get("redirect_uri"), nonce: asked.get("nonce") });
      const back = new URL(asked.get("redirect_uri"));
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state"));
      response.writeHead(302, { Location: back.href }).end();
    } else if (url.pathname === "/token" && request.method === "POST") {
      const chunks = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }

      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const given = codes.get(form.get("code"));
      codes.delete(form.get("code"));
      const verifier = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
      if (!given || given.challenge !== verifier || given.redirect !== form.get("redirect_uri") || form.get("client_id") !== clientId) {
        seen.refused++;
        json(400, { error: "invalid_grant" });
        return;
      }

      seen.exchanged++;
      json(200, { token_type: "Bearer", expires_in: 3600, scope, access_token: sign({ ...person, aud: "governance" }), id_token: sign({ ...person, aud: clientId, ...(given.nonce ? { nonce: given.nonce } : {}) }) });
    } else {
      json(request.method === "OPTIONS" ? 204 : 404, {});
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${server.address().port}`;
  return { address, seen, name: person.name, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}
