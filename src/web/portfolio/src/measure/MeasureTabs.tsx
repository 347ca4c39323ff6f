import { places } from "../described/places";
import { measureAddress } from "../routing/route";

/** The places that stand on the page of a measure. */
export const tabs = places.filter((place) => place.group === "measure");

export function MeasureTabs({ id, part }: { id: string; part: string | null }) {
  return (
    <nav aria-label="Parts of the measure" className="places tabs">
      <a href={measureAddress(id)} aria-current={part === null ? "page" : undefined}>Gate and value</a>
      {tabs.map(({ code, title }) => <a key={code} href={`${measureAddress(id)}/${code}`} aria-current={part === code ? "page" : undefined}>{title}</a>)}
    </nav>
  );
}
