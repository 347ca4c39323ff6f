import { places } from "../described/places";
import { tabs, type Place, type TabCode } from "../places/place";
import { measureAddress } from "../routing/route";

/** The places that stand on the page of a measure, beside the page itself. */
export const measurePlaces = places.filter((place) => place.group === "measure");

interface Entry {
  name: string;
  address: string;
  isHere: boolean;
}

/** The few things that a measure is looked at for, and beneath them the places of the one that is looked at. */
export function MeasureTabs({ id, place }: { id: string; place: Place | null }) {
  const current: TabCode = place?.tab ?? "gate";
  const under = (tab: TabCode): Entry[] => [
    ...(tab === "gate" ? [{ name: "Now", address: measureAddress(id), isHere: place === null }] : []),
    ...measurePlaces.filter((one) => one.tab === tab).map((one) => ({ name: one.title, address: `${measureAddress(id)}/${one.code}`, isHere: one === place })),
  ];
  return (
    <div className="tabs">
      <nav aria-label="Parts of the measure" className="places">
        {tabs.map(({ code, name }) => <a key={code} href={under(code)[0]!.address} aria-current={code === current ? "true" : undefined}>{name}</a>)}
      </nav>
      <nav aria-label={tabs.find((tab) => tab.code === current)!.name} className="places below">
        {under(current).map(({ name, address, isHere }) => <a key={address} href={address} aria-current={isHere ? "page" : undefined}>{name}</a>)}
      </nav>
    </div>
  );
}
