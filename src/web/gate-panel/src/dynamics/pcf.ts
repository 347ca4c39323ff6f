/** What this control uses of the Power Apps component framework. */
export interface Context {
  parameters: { panel: { raw: string | null } };
  webAPI: WebApi;
  mode: { isVisible: boolean; contextInfo?: { entityId?: string } };
  /** The theme of the form, where the framework tells it. */
  fluentDesignLanguage?: { isDarkTheme?: boolean };
  page?: { getClientUrl?: () => string };
}

export interface WebApi {
  createRecord(table: string, values: Record<string, unknown>): Promise<{ id: string }>;
  retrieveRecord(table: string, id: string, options?: string): Promise<Record<string, unknown>>;
}

/** A class of the kind that `registerControl` takes for a control of type "standard". */
export interface StandardControl {
  init(context: Context, notifyOutputChanged: () => void, state: unknown, container: HTMLDivElement): void;
  updateView(context: Context): void;
  getOutputs(): Record<string, unknown>;
  destroy(): void;
}

declare global {
  interface Window {
    ComponentFramework?: { registerControl?: (name: string, control: new () => StandardControl) => void };
  }
}
