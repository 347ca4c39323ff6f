import type { GateLook, Measure } from "../api/gate-types";
import { Card } from "../parts/Card";
import { atMoment, onDay, sizeOf } from "../parts/format";
import { EvidenceUpload } from "./EvidenceUpload";
import type { Names } from "../people/names";

/** What the store has captured, each with its digest, and a way to bring in more. */
export function EvidenceCard({ measure, look, names }: { measure: Measure; look: GateLook | null; names: Names }) {
  const wanted = (look?.decision.remedies ?? []).flatMap((remedy) => (remedy.action === "UploadEvidence" && remedy.subject ? [remedy.subject] : []));
  return (
    <Card title="Evidence">
      {measure.evidence.length === 0 && <p className="hint">No evidence yet.</p>}
      <ul className="plain">
        {measure.evidence.map((item) => (
          <li key={item.key}>
            <strong>{item.name}</strong> <span className="gate-code">{item.kind}</span>
            <br />{sizeOf(item.size)}, brought in by {names(item.collector)}, {atMoment(item.capturedAt)}
            {(item.validFrom || item.validUntil) && <>, valid {item.validFrom && `from ${onDay(item.validFrom)} `}{item.validUntil && `until ${onDay(item.validUntil)}`}</>}
            <br /><code className="digest-line">{item.sha256}</code>
            {item.revoked && <p className="revoked">Revoked: {item.revokedReason}</p>}
          </li>
        ))}
      </ul>
      <EvidenceUpload measureId={measure.id} wanted={wanted} />
    </Card>
  );
}
