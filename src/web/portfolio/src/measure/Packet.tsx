/** The packet exactly as it is hashed; the digest beneath is the SHA-256 of this text. */
export function Packet({ text, digest }: { text: string; digest: string }) {
  return (
    <figure className="packet">
      <figcaption>The packet that is being approved</figcaption>
      <pre tabIndex={0} aria-label="Text of the packet">{text}</pre>
      <p className="digest"><span>SHA-256</span> <code>{digest}</code></p>
    </figure>
  );
}
