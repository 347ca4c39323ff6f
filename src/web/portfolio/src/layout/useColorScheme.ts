import { useSyncExternalStore } from "react";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(told: () => void): () => void {
  dark.addEventListener("change", told);
  return () => dark.removeEventListener("change", told);
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => dark.matches);
}
