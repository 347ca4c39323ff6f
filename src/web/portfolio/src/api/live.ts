import type { ApiClient } from "./client";
import type { News } from "./types";

const pauseAfterFault = 3000;
// A busy store is shown once a second, not entry by entry.
const pauseBetween = 1000;

export interface Change {
  ledgerNumber: number;
  /** Null: too much happened, read all again. */
  measures: Set<string> | null;
}

/** Long-polls the ledger number for as long as the page is open, and tells what changed. */
export async function watch(api: ApiClient, tell: (change: Change) => void, connected: (yes: boolean) => void, signal: AbortSignal): Promise<void> {
  let since: number | null = null;
  let isLate = false;
  while (!signal.aborted) {
    try {
      const wait: number = since === null ? 0 : 25;
      const news: News = await api.get<News>(`/portfolio/news?since=${since ?? 0}&wait=${wait}`, signal);
      connected(true);
      if (since === null ? isLate : news.changed) {
        tell({ ledgerNumber: news.ledgerNumber, measures: since !== null && news.measures ? new Set(news.measures) : null });
      }

      since = news.ledgerNumber;
      await pause(pauseBetween, signal);
    } catch {
      // The only thing that a lost connection changes is how soon the page knows; it says so and asks again.
      isLate = true;
      connected(false);
      await pause(pauseAfterFault, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }

    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}
