import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { query, type ApiClient } from "../api/client";
import { Problem } from "../api/problem";
import type { Page, PersonName } from "../api/types";
import { useSession } from "../session/SessionContext";
import { personIn, unnamed, type Names } from "./names";

const PeopleContext = createContext<Names>((id) => id ?? "The store");
const ListContext = createContext<{ people: PersonName[]; isReading: boolean; refresh: () => void }>({ people: [], isReading: true, refresh: () => undefined });
const pageSize = 1000;
const pause = 5000;

/** Everybody's name, read once; again when somebody is met whose name is not known yet. */
export function PeopleProvider({ children }: { children: ReactNode }) {
  const { api } = useSession();
  const [people, setPeople] = useState<Map<string, string> | null>(null);
  const [round, setRound] = useState(0);
  const [ended, setEnded] = useState(-1);
  const asked = useRef(new Set<string>());

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    readAll(api, abort.signal).then(
      (known) => {
        setPeople(known);
        setEnded(round);
      },
      (fault: unknown) => {
        if (!abort.signal.aborted) {
          // Without names the page shows ids; whatever else it reads says what is wrong.
          const problem = Problem.of(fault);
          console.warn(problem.detail);
          if (problem.mayPass) {
            timer = setTimeout(() => setRound((before) => before + 1), pause);
          }

          setPeople((before) => before ?? new Map());
          setEnded(round);
        }
      },
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, round]);

  const names = useMemo<Names>(() => (id) => {
    if (id === null || id === undefined || id === "") {
      return "The store";
    }

    const person = personIn(id);
    const name = person && people?.get(person);
    if (name) {
      return name;
    }

    if (person && people && !asked.current.has(person)) {
      asked.current.add(person);
      setTimeout(() => setRound((before) => before + 1));
    }

    return unnamed(id);
  }, [people]);
  const refresh = useCallback(() => setRound((before) => before + 1), []);
  const list = useMemo(() => [...(people ?? [])].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name)), [people]);
  const isReading = ended !== round;
  const known = useMemo(() => ({ people: list, isReading, refresh }), [list, isReading, refresh]);
  return <PeopleContext value={names}><ListContext value={known}>{children}</ListContext></PeopleContext>;
}

/** Everybody, by name; asked for again, so that whoever was added meanwhile can be chosen. */
export function usePeople(): { people: PersonName[]; isReading: boolean } {
  const { refresh, ...known } = useContext(ListContext);
  useEffect(refresh, [refresh]);
  return known;
}

export function useNames(): Names {
  return useContext(PeopleContext);
}

async function readAll(api: ApiClient, signal: AbortSignal): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  let after: string | null = null;
  do {
    const page: Page<PersonName> = await api.get<Page<PersonName>>(`/people${query({ after, count: pageSize })}`, signal);
    page.items.forEach((person) => known.set(person.id, person.name));
    after = page.next ?? null;
  } while (after !== null);
  return known;
}
