import { useMemo } from "react";
import { useLive } from "../api/LiveContext";
import { placeAddress } from "../routing/route";
import type { Params, Place } from "./place";
import { PlaceView } from "./PlaceView";

/** A place of the navigation, or the page of one item, with the way back to the list that it stands in. */
export function PlacePage({ place, above, item }: { place: Place; above: Place | null; item: string | null }) {
  const { version } = useLive();
  const params = useMemo((): Params => (item === null ? {} : { id: item }), [item]);
  return (
    <>
      {above && <p className="path"><a href={placeAddress(above.group, above.code)}>{above.title}</a></p>}
      <PlaceView place={place} params={params} version={version} />
    </>
  );
}
