/** What the store's answer means to the administrator: the tenant, or what was wrong and what to do. */
export function outcomeOf(answer) {
  const body = bodyOf(answer);
  if (answer?.status === 200 && typeof body?.tenant === "string" && body.tenant !== "") {
    return { tenant: body.tenant };
  }

  if (typeof body?.detail === "string" && body.detail !== "") {
    return { problem: typeof body.code === "string" ? `${body.detail} [${body.code}]` : body.detail };
  }

  const status = Number.isInteger(answer?.status) ? `status ${answer.status}` : "nothing that can be read";
  return { problem: `The governance store answered ${status}. Try again in a minute; if it stays so, tell an administrator of the store. [Store.Unexpected]` };
}

// Forge hands on what the remote sent as an object or, depending on its media type, as text.
function bodyOf(answer) {
  const body = answer?.body;
  if (typeof body !== "string") {
    return body;
  }

  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
