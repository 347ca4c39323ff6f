import type { GateLook } from "../api/gate-types";
import type { LineDetail } from "../api/types";

export type Names = (id: string | undefined) => string;

/** What people are called, as far as the answers about this measure say. */
export function peopleOf(line: LineDetail, look: GateLook | null): Names {
  const names = new Map<string, string>();
  for (const person of [line.owner, line.sponsor, line.controller]) {
    if (person) {
      names.set(person.id, person.name);
    }
  }

  for (const remedy of look?.decision.remedies ?? []) {
    for (const person of remedy.persons) {
      names.set(person.personId, person.name);
    }
  }

  return (id) => (id === undefined ? "The store" : (names.get(id) ?? plain(id)));
}

function plain(id: string): string {
  const subject = id.replace(/^(api|person):/, "");
  return id === "service:sync" ? "The store's sync" : /^[0-9a-f-]{36}$/.test(subject) ? `Person ${subject.slice(0, 8)}` : subject;
}
