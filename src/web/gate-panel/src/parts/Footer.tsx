import { time } from "./format";

/** How new it is, and looking again. */
export function Footer({ ledgerNumber, at, onRefresh }: { ledgerNumber: number; at: Date | null; onRefresh: () => Promise<unknown> }) {
  return (
    <footer className="gp-footer">
      <span>Ledger number {ledgerNumber}{at && <> · read at {time(at)}</>}</span>
      <button type="button" className="gp-button gp-quiet" onClick={() => void onRefresh()}>Look again</button>
    </footer>
  );
}
