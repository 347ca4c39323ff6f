import { Button, SearchBox, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Light } from "../api/types";
import { lightWord } from "../parts/LightMark";
import { stateName } from "../parts/format";
import { withFilter } from "../routing/route";

const names: Record<string, string> = { gate: "Gate", implementation: "Implementation", potential: "Potential", state: "State", q: "Words" };

/** What the list is narrowed to, each with a way to take it back. */
export function Filters({ filter }: { filter: URLSearchParams }) {
  const words = filter.get("q") ?? "";
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) {
      return undefined;
    }

    const timer = setTimeout(() => window.history.replaceState(null, "", withFilter(filter, { q: typed })), 250);
    const tell = setTimeout(() => window.dispatchEvent(new HashChangeEvent("hashchange")), 260);
    return () => {
      clearTimeout(timer);
      clearTimeout(tell);
    };
  }, [typed, words, filter]);

  const set = Object.keys(names).flatMap((name) => (filter.get(name) ? [[name, filter.get(name)!] as const] : []));
  return (
    <div className="filters">
      <SearchBox aria-label="Find by name or person" placeholder="Find by name or person" value={typed} onChange={(_, data) => setTyped(data.value)} />
      <Select aria-label="State" value={filter.get("state") ?? ""} onChange={(_, data) => { window.location.hash = withFilter(filter, { state: data.value }); }}>
        <option value="">Every state</option>
        {["Active", "OnHold", "Killed", "Closed"].map((state) => <option key={state} value={state}>{stateName(state)}</option>)}
      </Select>
      {set.filter(([name]) => name !== "q" && name !== "state").map(([name, value]) => (
        <Button key={name} size="small" shape="circular" onClick={() => { window.location.hash = withFilter(filter, { [name]: null }); }} aria-label={`Take away the filter ${names[name]} ${shown(name, value)}`}>
          {names[name]}: {shown(name, value)} ✕
        </Button>
      ))}
      {filter.get("node") === "unplaced" && (
        <Button size="small" shape="circular" onClick={() => { window.location.hash = withFilter(filter, { node: null }); }} aria-label="Take away the filter In no package">In no package ✕</Button>
      )}
      {set.length > 1 && (
        <Button size="small" appearance="transparent" onClick={() => { window.location.hash = withFilter(filter, Object.fromEntries(Object.keys(names).map((name) => [name, null]))); }}>Clear all</Button>
      )}
    </div>
  );
}

function shown(name: string, value: string): string {
  return name === "implementation" || name === "potential" ? lightWord(value as Light) : value === "none" ? "none ahead" : value;
}
