const most = 0x8000;

/** Bytes as base64; in pieces, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += most) {
    text += String.fromCharCode(...bytes.subarray(at, at + most));
  }

  return btoa(text);
}
