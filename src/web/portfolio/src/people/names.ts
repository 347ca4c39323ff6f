/** What somebody is called, by the id or the caller's name that the ledger has. */
export type Names = (id: string | null | undefined) => string;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of a person, where the text is one or names one. */
export function personIn(text: string): string | null {
  const id = text.replace(/^person:/, "");
  return guid.test(id) ? id : null;
}

/** For whom no name is known: a caller whom nobody has linked to a person yet. */
export function unnamed(text: string): string {
  if (text === "service:sync") {
    return "The store's sync";
  }

  const subject = text.replace(/^(api|app|person):/, "");
  return !guid.test(subject) ? subject : text.startsWith("app:") ? `Application ${subject.slice(0, 8)}` : text.startsWith("api:") ? `Somebody signed in, ${subject.slice(0, 8)}` : `Person ${subject.slice(0, 8)}`;
}
