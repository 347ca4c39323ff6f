import { mountPanel, type MountedPanel } from "../panel/mount";
import { DynamicsHost } from "./DynamicsHost";
import type { Context, StandardControl } from "./pcf";

/** The control `Governance.GatePanel`: it shows the column and never writes it. */
export class GatePanelControl implements StandardControl {
  #host: DynamicsHost | null = null;
  #panel: MountedPanel | null = null;

  init(context: Context, _notifyOutputChanged: () => void, _state: unknown, container: HTMLDivElement): void {
    this.#host = new DynamicsHost(context);
    this.#panel = mountPanel(container, this.#host);
    this.#paint(context);
  }

  updateView(context: Context): void {
    this.#host?.update(context);
    this.#paint(context);
  }

  getOutputs(): Record<string, unknown> {
    return {};
  }

  destroy(): void {
    this.#panel?.unmount();
    this.#panel = null;
    this.#host = null;
  }

  #paint(context: Context): void {
    const dark = context.fluentDesignLanguage?.isDarkTheme;
    this.#panel?.setMode(dark === undefined ? "light" : dark ? "dark" : "light");
  }
}
