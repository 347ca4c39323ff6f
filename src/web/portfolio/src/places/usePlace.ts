import { useEffect, useState } from "react";
import { query } from "../api/client";
import type { Problem } from "../api/problem";
import { useQueries, useQuery } from "../api/useQuery";
import { fill, namesIn } from "./at";
import { convert } from "./form/convert";
import type { Params, Place, Row } from "./place";

const step = 100;
const most = 1000;

interface Read {
  /** The answer of the place's own route. */
  data: Row | null;
  /** The answers of its other sources, by name. */
  others: Record<string, Row>;
  problems: Problem[];
  /** What the address and the filters say, for the routes of actions and files. */
  params: Params;
  /** Whether a filter must be chosen before anything is read. */
  isOpen: boolean;
  hasMore: boolean;
  /** More could be read, but not in one list. */
  isFull: boolean;
  more: () => void;
}

/** What a place reads, with its filters; what stands is read again with every change, a longer list leaves the shorter one in sight. */
export function usePlace(place: Place, address: Params, filter: URLSearchParams, version: number): Read {
  const chosen = chosenOf(place, filter);
  const params: Params = { ...chosen, ...address };
  const elsewhere = new Set((place.sources ?? []).flatMap((source) => source.filters ?? []));
  const route = fill(place.route, params);
  const wanted = sentWith(place.route, Object.fromEntries(Object.entries(chosen).filter(([name]) => !elsewhere.has(name))));
  const asked = `${route ?? ""}${query(wanted)}`;
  const [count, setCount] = useState(step);
  const [shown, setShown] = useState<{ asked: string; data: Row } | null>(null);
  const { data, problem } = useQuery<Row>(route === null ? null : `${route}${query(place.paged ? { ...wanted, count } : wanted)}`, version);
  const sources = useQueries<Row>(routesOf(place, params, chosen), version);
  useEffect(() => setCount(step), [asked]);
  useEffect(() => {
    if (data) {
      setShown({ asked, data });
    }
  }, [data, asked]);

  const current = data ?? (shown?.asked === asked ? shown.data : null);
  const isCut = Boolean(place.paged && current?.next);
  const answers = Object.entries(sources.data ?? {});
  return {
    data: current,
    others: Object.fromEntries(answers.flatMap(([name, answer]) => (answer.data ? [[name, answer.data]] : []))),
    problems: [problem, sources.problem, ...answers.map(([, answer]) => answer.problem)].filter((one) => one !== null),
    params,
    isOpen: route === null,
    hasMore: isCut && count < most,
    isFull: isCut && count >= most,
    more: () => setCount((before) => Math.min(most, before + (before < 500 ? step : most))),
  };
}

function chosenOf(place: Place, filter: URLSearchParams): Record<string, string> {
  return Object.fromEntries((place.filters ?? []).flatMap((field): [string, string][] => {
    const { value } = convert(field, filter.get(field.name) ?? "");
    return value === undefined || value === null ? [] : [[field.name, String(value)]];
  }));
}

/** A source whose route is not known yet is not read; its parts are not shown. */
function routesOf(place: Place, params: Params, chosen: Record<string, string>): Record<string, string> {
  return Object.fromEntries((place.sources ?? []).flatMap((source): [string, string][] => {
    const route = fill(source.route, params);
    const own = Object.fromEntries(Object.entries(chosen).filter(([name]) => source.filters?.includes(name)));
    return route === null ? [] : [[source.name, `${route}${query(sentWith(source.route, own))}`]];
  }));
}

function sentWith(route: string, values: Record<string, string>): Record<string, string> {
  const names = namesIn(route);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
