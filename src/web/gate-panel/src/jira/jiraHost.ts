import type { EvidenceInput, PanelHost } from "../panel/host";
import type { Panel } from "../panel/panel";
import { PanelProblem } from "../panel/problem";
import { toBase64 } from "./base64";
import { BridgeMissing, context, invokeRemote, type RemoteAnswer } from "./bridge";

const mostBytes = 4 * 1024 * 1024;

/** The panel of a Jira issue: everything goes through Forge to the store's edge. */
export class JiraHost implements PanelHost {
  readonly mostBytes = mostBytes;
  #issueKey: string | null = null;

  async load(): Promise<Panel | null> {
    const answer = await ask("/forge/panel", { issueKey: await this.#key() });
    if (answer.status === 404 && codeOf(answer) === "Panel.NotGoverned") {
      return null;
    }

    return accepted(answer) as Panel;
  }

  async addEvidence({ kind, name, file, validUntil, key }: EvidenceInput): Promise<void> {
    const query = new URLSearchParams({ issueKey: await this.#key(), kind, name, key });
    if (validUntil) {
      // The day itself still counts.
      query.set("validUntil", `${validUntil}T23:59:59Z`);
    }

    accepted(await ask(`/forge/panel/evidence?${query}`, { content: toBase64(new Uint8Array(await file.arrayBuffer())), contentType: file.type }));
  }

  async #key(): Promise<string> {
    this.#issueKey ??= (await guarded(context)).extension?.issue?.key ?? null;
    if (!this.#issueKey) {
      throw new PanelProblem("Panel.IssueMissing", "Jira did not say which issue this is. Reload the page; if it stays so, tell an administrator.");
    }

    return this.#issueKey;
  }
}

const ask = (path: string, body: unknown) => guarded(() => invokeRemote(path, body));

async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (fault) {
    if (fault instanceof BridgeMissing) {
      throw new PanelProblem("Panel.BridgeMissing", fault.message);
    }

    console.warn("The governance store could not be asked.", fault);
    throw unreachable();
  }
}

function accepted(answer: RemoteAnswer): unknown {
  if (answer.status >= 200 && answer.status < 300 && answer.body) {
    return answer.body;
  }

  const problem = answer.body as { code?: string; detail?: string } | undefined;
  if (problem?.code && problem.detail) {
    throw new PanelProblem(problem.code, problem.detail);
  }

  throw unreachable();
}

function codeOf(answer: RemoteAnswer): string | undefined {
  return (answer.body as { code?: string } | undefined)?.code;
}

function unreachable(): PanelProblem {
  return navigator.onLine
    ? new PanelProblem("Panel.StoreUnreachable", "The governance store cannot be reached now. Nothing is lost; this page looks again by itself.")
    : new PanelProblem("Panel.Offline", "This page looks again when the connection is back.", true);
}
