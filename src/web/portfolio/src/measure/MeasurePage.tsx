import { useState } from "react";
import { useMeasureVersion } from "../api/LiveContext";
import type { GateLook, Measure } from "../api/gate-types";
import type { LineDetail } from "../api/types";
import { useLast } from "../api/useLast";
import { useQuery } from "../api/useQuery";
import { MeasureBreaches } from "../breaches/MeasureBreaches";
import { Card } from "../parts/Card";
import { stateName } from "../parts/format";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import { useNames } from "../people/PeopleContext";
import { PlaceView } from "../places/PlaceView";
import { ApprovalCard } from "./ApprovalCard";
import { AskForGate } from "./AskForGate";
import { EffectsCard } from "./EffectsCard";
import { EvidenceCard } from "./EvidenceCard";
import { GateCard } from "./GateCard";
import { HistoryCard } from "./HistoryCard";
import { MeasureHead } from "./MeasureHead";
import { MilestonesCard } from "./MilestonesCard";
import { PeopleAndFields } from "./PeopleAndFields";
import { MeasureTabs, measurePlaces } from "./MeasureTabs";
import { WorkItemsCard } from "./WorkItemsCard";

/** Everything about one measure; each part reads again when the ledger says that the measure changed. */
export function MeasurePage({ id, part }: { id: string; part: string | null }) {
  const version = useMeasureVersion(id);
  const names = useNames();
  const address = encodeURIComponent(id);
  const measure = useQuery<Measure>(`/measures/${address}`, version);
  const line = useQuery<LineDetail>(`/portfolio/measures/${address}`, version);
  const gate = measure.data?.nextGate ?? null;
  const look = useQuery<GateLook>(gate ? `/measures/${address}/gates/${encodeURIComponent(gate)}` : null, version);
  // When a gate is passed, the one before it stays in sight until the next is read: taking the page away would take what is typed and what was answered with it.
  const last = useLast(look.data);
  const shown = gate ? last : null;
  const [said, setSaid] = useState("");
  const problem = measure.problem ?? line.problem ?? look.problem;
  if (!measure.data || !line.data || (gate && !shown)) {
    return problem ? <ProblemMessage problem={problem} /> : <Waiting what="Reading the measure" />;
  }

  const place = measurePlaces.find((one) => one.code === part) ?? null;
  const head = (
    <>
      <MeasureHead measure={measure.data} line={line.data} />
      <MeasureTabs id={id} place={place} />
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
  if (place) {
    return <>{head}<div className="measure-tab"><PlaceView key={place.code} place={place} params={{ measure: id }} version={version} /></div></>;
  }

  return (
    <>
      {head}
      <div className="measure">
        <div className="column">
          {shown && <GateCard look={shown} />}
          {shown && <ApprovalCard measure={measure.data} look={shown} names={names} />}
          {shown && <AskForGate measure={measure.data} look={shown} said={said} onSaid={setSaid} />}
          {!gate && (
            <Card title="No gate lies ahead">
              <p>The measure is {stateName(measure.data.status).toLowerCase()}. No gate can be asked for.</p>
              <p role="status" className="said">{said}</p>
            </Card>
          )}
          <HistoryCard history={measure.data.history} names={names} />
        </div>
        <div className="column">
          <MeasureBreaches id={id} version={version} />
          <EffectsCard line={line.data} />
          <MilestonesCard line={line.data} />
          <EvidenceCard measure={measure.data} look={shown} names={names} />
          <WorkItemsCard items={measure.data.workItems} />
          <PeopleAndFields measure={measure.data} names={names} />
        </div>
      </div>
    </>
  );
}
