import { useEffect, useState } from "react";
import { query } from "../api/client";
import type { Problem } from "../api/problem";
import { useQuery } from "../api/useQuery";
import { fill } from "./at";
import { convert } from "./form/convert";
import type { Params, Place, Row } from "./place";

const step = 100;
const most = 1000;

interface Read {
  data: Row | null;
  problem: Problem | null;
  hasMore: boolean;
  /** More could be read, but not in one list. */
  isFull: boolean;
  more: () => void;
}

/** What a place reads, with its filters; what stands is read again with every change, a longer list leaves the shorter one in sight. */
export function usePlace(place: Place, params: Params, filter: URLSearchParams, version: number): Read {
  const wanted = Object.fromEntries((place.filters ?? []).map((field) => [field.name, sent(convert(field, filter.get(field.name) ?? "").value)]));
  const route = fill(place.route, params);
  const asked = `${route ?? ""}${query(wanted)}`;
  const [count, setCount] = useState(step);
  const [shown, setShown] = useState<{ asked: string; data: Row } | null>(null);
  const { data, problem } = useQuery<Row>(route === null ? null : `${route}${query(place.paged ? { ...wanted, count } : wanted)}`, version);
  useEffect(() => setCount(step), [asked]);
  useEffect(() => {
    if (data) {
      setShown({ asked, data });
    }
  }, [data, asked]);

  const current = data ?? (shown?.asked === asked ? shown.data : null);
  const isCut = Boolean(place.paged && current?.next);
  return { data: current, problem, hasMore: isCut && count < most, isFull: isCut && count >= most, more: () => setCount((before) => Math.min(most, before + (before < 500 ? step : most))) };
}

function sent(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
