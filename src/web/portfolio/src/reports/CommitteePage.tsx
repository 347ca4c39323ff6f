import { useLive } from "../api/LiveContext";
import { committee } from "../described/reports/reports";
import { PlaceView } from "../places/PlaceView";
import { useRoute } from "../routing/route";
import { MakeReport } from "./MakeReport";

const none = {};

/** The reports that were handed out, and the way to make one, look at it and hand it out. */
export function CommitteePage() {
  const { version } = useLive();
  const { filter } = useRoute();
  const at = filter.get("at") ?? "";
  const node = filter.get("node") ?? "";
  return <PlaceView place={committee} params={none} version={version}><MakeReport key={at} node={node} at={at} /></PlaceView>;
}
