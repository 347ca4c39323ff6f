/** The refusal in the wording that every host shows, and the packet that it was judged on. */
export function RefusalDetails({ text, packetDigest }: { text: string; packetDigest: string | null }) {
  return (
    <details className="gp-details">
      <summary>What the store says when this gate is asked for now</summary>
      <p className="gp-refusal">{text}</p>
      {packetDigest && <p className="gp-subtle gp-digest">Packet {packetDigest}</p>}
    </details>
  );
}
