import { useEffect, useState } from "react";
import { query } from "../api/client";
import type { Problem } from "../api/problem";
import type { Breach, Page } from "../api/types";
import { useQuery } from "../api/useQuery";

const step = 50;
const most = 1000;

/** The findings that fit, a page more each time that it is asked for; what stands is read again with every change. */
export function useBreaches(filter: Record<string, string | null>, version: number): { items: Breach[] | null; hasMore: boolean; more: () => void; problem: Problem | null } {
  const [count, setCount] = useState(step);
  const asked = query(filter);
  useEffect(() => setCount(step), [asked]);
  const { data, problem } = useQuery<Page<Breach>>(`/breaches${query({ ...filter, count })}`, version);
  const [shown, setShown] = useState<{ asked: string; page: Page<Breach> } | null>(null);
  useEffect(() => {
    if (data) {
      setShown({ asked, page: data });
    }
  }, [data, asked]);

  // While a longer list is read, the shorter one stays in sight.
  const page = data ?? (shown?.asked === asked ? shown.page : null);
  return { items: page?.items ?? null, hasMore: Boolean(page?.next) && count < most, more: () => setCount((before) => Math.min(most, before + step)), problem };
}
