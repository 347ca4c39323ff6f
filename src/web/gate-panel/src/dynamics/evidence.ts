import type { EvidenceInput } from "../panel/host";
import { PanelProblem } from "../panel/problem";
import type { WebApi } from "./pcf";
import { refusalOf } from "./refusal";

const table = "gov_evidenceitem";
const set = "gov_evidenceitems";
const requested = 0;
const captured = 1;

export interface EvidenceTiming {
  /** Between two looks at the store's answer, in milliseconds. */
  pause: number;
  /** How long the store's answer is awaited, in milliseconds. */
  longest: number;
}

/** Where the form's own Web API answers, and how it is asked. */
export interface EvidencePlace {
  webAPI: WebApi;
  clientUrl: string;
  timing: EvidenceTiming;
}

/** Creates the row, puts the file into it, and waits until the store has captured it or said why not. Answers its key. */
export async function addEvidence(place: EvidencePlace, measureId: string, input: EvidenceInput): Promise<string> {
  const id = await create(place, measureId, input);
  await upload(place, id, input.file);
  return answer(place, id);
}

async function create(place: EvidencePlace, measureId: string, input: EvidenceInput): Promise<string> {
  const values: Record<string, unknown> = {
    gov_name: input.name,
    gov_kind: input.kind,
    "gov_measureid@odata.bind": `/gov_measures(${measureId})`,
  };
  if (input.validUntil) {
    values.gov_validuntil = `${input.validUntil}T23:59:59Z`;
  }

  try {
    return (await place.webAPI.createRecord(table, values)).id.replace(/[{}]/g, "");
  } catch (fault) {
    throw refusalOf(fault);
  }
}

/** The framework has no call for file columns, so the Web API is asked as the form's user. */
async function upload(place: EvidencePlace, id: string, file: File): Promise<void> {
  const address = `${place.clientUrl}/api/data/v9.2/${set}(${id})/gov_file`;
  const headers = { "Content-Type": "application/octet-stream", "x-ms-file-name": encodeURIComponent(file.name) };
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, { method: "PATCH", credentials: "same-origin", headers, body: file }).catch(() => null);
    if (response?.ok) {
      return;
    }

    const again = !response || response.status === 429 || response.status >= 500;
    if (!again || attempt === 3) {
      throw await lost(response);
    }

    await wait(place.timing.pause);
  }
}

async function lost(response: Response | null): Promise<PanelProblem> {
  const body = (await response?.json().catch(() => null)) as { error?: { message?: string } } | null | undefined;
  const said = body?.error?.message;
  return said
    ? refusalOf({ message: said, code: response?.status })
    : new PanelProblem("Dynamics.NoFile", "The evidence item was created, but its file did not arrive. Open the item and add the file there.", !response);
}

async function answer(place: EvidencePlace, id: string): Promise<string> {
  for (const end = Date.now() + place.timing.longest; Date.now() < end; ) {
    const row = await place.webAPI.retrieveRecord(table, id, "?$select=gov_status,gov_statusreason,gov_evidencekey").catch(() => null);
    const status = row?.gov_status ?? requested;
    if (status === captured) {
      return String(row?.gov_evidencekey ?? "");
    }

    if (status !== requested) {
      throw refusalOf({ message: row?.gov_statusreason ?? "The store did not take the evidence and gave no reason.", code: status });
    }

    await wait(place.timing.pause);
  }

  throw new PanelProblem("Dynamics.StillWaiting", "The evidence is saved here, but the governance store has not answered yet. Look again in a minute; do not add it twice.");
}

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
