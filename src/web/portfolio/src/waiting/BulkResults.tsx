export interface Result {
  name: string;
  measure: string;
  gate: string;
  step: string;
  recorded: boolean;
  ledgerNumber?: number | null;
  code?: string | null;
  detail?: string | null;
}

/** What became of each answer: a refusal in the store's own words, and it stops no other one. */
export function BulkResults({ results }: { results: Result[] }) {
  return results.length === 0 ? null : (
    <>
      <h3>What became of each</h3>
      <ul className="plain" aria-label="What became of each">
        {results.map((one) => (
          <li key={`${one.measure} ${one.gate} ${one.step}`}>
            <strong>{one.name}</strong>, gate {one.gate}, step {one.step}: {one.recorded ? `in the ledger, entry ${one.ledgerNumber ?? "written"}` : <span className="revoked">{one.detail} <code>{one.code}</code></span>}
          </li>
        ))}
      </ul>
    </>
  );
}
