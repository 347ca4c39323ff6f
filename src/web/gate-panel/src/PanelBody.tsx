import { CriteriaList } from "./CriteriaList";
import { EvidenceSection } from "./EvidenceSection";
import { useAdding } from "./form/useAdding";
import type { PanelHost } from "./panel/host";
import type { Panel } from "./panel/panel";
import { Footer } from "./parts/Footer";
import { Header } from "./parts/Header";
import { Lights } from "./parts/Lights";
import { DeniedNote } from "./parts/Notices";
import { Progress } from "./parts/Progress";
import { RefusalDetails } from "./parts/RefusalDetails";
import { WorkItemNote } from "./parts/WorkItemNote";

interface Props {
  panel: Panel;
  host: PanelHost;
  at: Date | null;
  refresh: () => Promise<Panel | null | undefined>;
}

/** A governed measure. */
export function PanelBody({ panel, host, at, refresh }: Props) {
  const adding = useAdding(host, refresh);
  return (
    <>
      <Header panel={panel} />
      {panel.workItem && <WorkItemNote item={panel.workItem} criteria={panel.criteria} />}
      <Lights panel={panel} />
      {panel.gate && <Progress panel={panel} />}
      {panel.denied && <DeniedNote denial={panel.denied} />}
      {panel.gate && <CriteriaList panel={panel} mostBytes={host.mostBytes} adding={adding} />}
      <EvidenceSection panel={panel} mostBytes={host.mostBytes} adding={adding} />
      {panel.refusal && <RefusalDetails text={panel.refusal} packetDigest={panel.packetDigest} />}
      <Footer ledgerNumber={panel.ledgerNumber} at={at} onRefresh={refresh} />
    </>
  );
}
