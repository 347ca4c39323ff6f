/** What Forge puts in front of a Custom UI page. The calls are those that Atlassian's own client of the bridge makes. */
export interface Bridge {
  callBridge(call: string, payload?: unknown): Promise<unknown>;
}

declare global {
  // eslint-disable-next-line no-var
  var __bridge: Bridge | undefined;
}

export interface RemoteAnswer {
  status: number;
  body?: unknown;
}

export interface ForgeContext {
  extension?: { issue?: { key?: string } };
}

interface Invoked {
  success?: boolean;
  payload?: RemoteAnswer;
  error?: RemoteAnswer;
}

export class BridgeMissing extends Error {}

/** Calls the app's remote in the name of the person who looks. */
export async function invokeRemote(path: string, body: unknown): Promise<RemoteAnswer> {
  const answer = (await bridge().callBridge("invoke", {
    path,
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body,
    invokeType: "ui-remote-fetch",
  })) as Invoked | undefined;
  return (answer?.success ? answer.payload : answer?.error) ?? { status: 0 };
}

export async function context(): Promise<ForgeContext> {
  return ((await bridge().callBridge("getContext")) ?? {}) as ForgeContext;
}

/** Asks Jira for its colours, and for dark when it is dark. Without an answer the panel keeps its own. */
export async function followTheme(): Promise<void> {
  await bridge().callBridge("enableTheming");
}

function bridge(): Bridge {
  if (!globalThis.__bridge) {
    throw new BridgeMissing("This page shows the gate inside a Jira issue. Open the issue there.");
  }

  return globalThis.__bridge;
}
