import type { ReactNode } from "react";
import { OpenBreaches } from "../breaches/OpenBreaches";
import { places } from "../described/places";
import type { GroupCode } from "../places/place";
import { placeAddress, type Route } from "../routing/route";

/** What the navigation leads to. */
export interface Entry {
  group: GroupCode;
  name: string;
  address: string;
  isAt: (route: Route) => boolean;
  badge?: ReactNode;
}

const own: Entry[] = [
  { group: "portfolio", name: "Overview", address: "#/", isAt: ({ view }) => view === "" },
  { group: "portfolio", name: "Waiting for", address: "#/waiting", isAt: ({ view }) => view === "waiting" },
  { group: "portfolio", name: "Breaches", address: "#/breaches", isAt: ({ view }) => view === "breaches", badge: <OpenBreaches /> },
  { group: "value", name: "Value at risk", address: "#/value", isAt: ({ view, id }) => view === "value" && id === null },
];

const described = places.flatMap((place): Entry[] => {
  const { group, code } = place;
  return group === "measure" || place.item ? [] : [{
    group,
    name: place.title,
    address: placeAddress(group, code),
    isAt: ({ view, id }) => view === group && (id === code || places.some((other) => other.group === group && other.code === id && other.item?.under === code)),
  }];
});

export const entries: readonly Entry[] = [...own, ...described];

/** The group that is looked at; what stands in none belongs to the portfolio. */
export function groupOf(route: Route): GroupCode {
  return entries.find((entry) => entry.isAt(route))?.group ?? "portfolio";
}
