import { useEffect, useState } from "react";
import { query } from "../../api/client";
import type { Line, Page } from "../../api/types";
import { useQuery } from "../../api/useQuery";
import { PickControl } from "./PickControl";

const pause = 250;

/** A measure, found by its name. */
export function MeasureControl(props: { value: string; onChoose: (id: string, isFound?: boolean) => void }) {
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, loading } = useQuery<Page<Line>>(`/portfolio/measures${query({ q: asked.trim(), sort: "name", count: 20 })}`, 0);
  const [known, setKnown] = useState<Map<string, string>>(new Map());
  useEffect(() => {
    if (data) {
      setKnown((before) => new Map([...before, ...data.items.map((line): [string, string] => [line.id, line.name])]));
    }
  }, [data]);
  return <PickControl {...props} picks={data?.items ?? []} isReading={loading || asked !== typed} nameOf={(id) => known.get(id) ?? null} onType={setTyped} />;
}
