import type { EvidenceInput, PanelHost } from "../panel/host";
import type { Panel } from "../panel/panel";
import { PanelProblem } from "../panel/problem";
import { addEvidence, wait, type EvidenceTiming } from "./evidence";
import type { Context } from "./pcf";
import { refusalOf } from "./refusal";

const column = "gov_panel";
const looks = 8;
const usual: EvidenceTiming = { pause: 2_000, longest: 120_000 };

/** The form that the control stands on: the panel is a column of the record, evidence is a row of its own. */
export class DynamicsHost implements PanelHost {
  /** What the file column takes. */
  readonly mostBytes = 32 * 1024 * 1024;
  readonly #timing: EvidenceTiming;
  readonly #listeners = new Set<() => void>();
  #context: Context;
  #raw: string | null;

  constructor(context: Context, timing: EvidenceTiming = usual) {
    this.#context = context;
    this.#raw = context.parameters.panel.raw;
    this.#timing = timing;
  }

  /** The form has newer values. */
  update(context: Context): void {
    this.#context = context;
    const raw = context.parameters.panel.raw;
    if (raw !== this.#raw) {
      this.#raw = raw;
      this.#listeners.forEach((listener) => listener());
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The record's column as it is now. A form refreshes its fields only when somebody presses refresh. */
  async load(): Promise<Panel | null> {
    const id = this.#measureId();
    if (id) {
      try {
        const row = await this.#context.webAPI.retrieveRecord("gov_measure", id, `?$select=${column}`);
        this.#raw = (row[column] as string | null | undefined) ?? null;
      } catch (fault) {
        throw refusalOf(fault);
      }
    }

    return parse(this.#raw);
  }

  async addEvidence(input: EvidenceInput): Promise<void> {
    const id = this.#measureId();
    if (!id) {
      throw new PanelProblem("Panel.NotGoverned", "This record is no measure yet, so no evidence can be added to it.");
    }

    const clientUrl = this.#context.page?.getClientUrl?.() ?? window.location.origin;
    const key = await addEvidence({ webAPI: this.#context.webAPI, clientUrl, timing: this.#timing }, id, input);
    await this.#shown(key);
  }

  /** The row of the measure may be written a moment after the row of the evidence. */
  async #shown(key: string): Promise<void> {
    for (let look = 0; look < looks; look++) {
      const panel = await this.load().catch(() => null);
      if (!key || panel?.evidence.some((one) => one.key === key)) {
        return;
      }

      await wait(this.#timing.pause);
    }
  }

  #measureId(): string | null {
    const id = this.#context.mode.contextInfo?.entityId ?? read(this.#raw)?.measureId;
    return id ? id.replace(/[{}]/g, "").toLowerCase() : null;
  }
}

function parse(raw: string | null): Panel | null {
  if (!raw) {
    return null;
  }

  const panel = read(raw);
  if (!panel) {
    throw new PanelProblem("Panel.Unreadable", "The record holds a panel that cannot be read. The governance store writes it again with its next change.");
  }

  return panel;
}

function read(raw: string | null): Panel | null {
  try {
    const panel = raw ? (JSON.parse(raw) as Panel) : null;
    return panel && typeof panel.measureId === "string" && Array.isArray(panel.criteria) ? panel : null;
  } catch {
    return null;
  }
}
