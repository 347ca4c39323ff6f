import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { GatePanel } from "../GatePanel";
import type { PanelHost } from "./host";

export interface MountedPanel {
  /** Light or dark where the host says it; undefined follows the browser. */
  setMode(mode: "light" | "dark" | undefined): void;
  unmount(): void;
}

/** Puts the panel into an element. The theme is a style sheet that the host's entry brings. */
export function mountPanel(element: HTMLElement, host: PanelHost): MountedPanel {
  element.classList.add("gate-panel");
  const root = createRoot(element);
  root.render(<StrictMode><GatePanel host={host} /></StrictMode>);
  return {
    setMode(mode) {
      if (mode) {
        element.dataset.mode = mode;
      } else {
        delete element.dataset.mode;
      }
    },
    unmount: () => root.unmount(),
  };
}
