import { ApiClient } from "../api/client";
import { Problem } from "../api/problem";
import type { Line, Page, PersonName } from "../api/types";

export interface SandboxPerson extends PersonName {
  /** What the person does on measures: owner, sponsor, controller. */
  roles: string[];
}

export async function sandboxToken(tenant: string, personId: string | null, name: string, roles: string[]): Promise<string> {
  const response = await fetch("/sandbox/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ tenant, personId, name, roles }),
  });
  if (!response.ok) {
    throw await Problem.from(response);
  }

  return ((await response.json()) as { access_token: string }).access_token;
}

/** The first thousand people, with the roles that they hold on one of the first thousand measures. */
export async function sandboxPeople(tenant: string): Promise<SandboxPerson[]> {
  const token = await sandboxToken(tenant, null, "Sandbox Visitor", []);
  const api = new ApiClient(() => Promise.resolve(token), () => undefined);
  const people = new Map<string, SandboxPerson>();
  const [page, known] = await Promise.all([api.get<Page<Line>>("/portfolio/measures?count=1000"), api.get<Page<PersonName>>("/people?count=1000")]);
  known.items.forEach((person) => people.set(person.id, { ...person, roles: [] }));
  for (const line of page.items) {
    for (const role of ["owner", "sponsor", "controller"] as const) {
      const person = line[role];
      if (person) {
        const known = people.get(person.id) ?? { ...person, roles: [] };
        known.roles = known.roles.includes(role) ? known.roles : [...known.roles, role];
        people.set(person.id, known);
      }
    }
  }

  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name));
}
