/** Sends JSON and answers JSON; anything but 2xx fails with what was said. */
export async function send(method, address, { token, body, headers } = {}) {
  const response = await fetch(address, {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${address} → ${response.status}: ${text}`);
  }

  return text ? JSON.parse(text) : {};
}
