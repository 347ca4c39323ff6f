/** A name of the API as people read it: `costAmount` is "Cost amount". */
export function wordsOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[-_.]/g, " ").trim();
  const lower = words.split(" ").map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase())).join(" ");
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Options of a closed list: the codes in words, or as they are told otherwise. */
export function choices(codes: readonly string[], told: Record<string, string> = {}): { value: string; label: string }[] {
  return codes.map((value) => ({ value, label: told[value] ?? wordsOf(value) }));
}
