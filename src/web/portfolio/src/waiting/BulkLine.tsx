import { Checkbox } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { GateLook } from "../api/gate-types";
import { useQuery } from "../api/useQuery";
import { Packet } from "../measure/Packet";
import { ProblemMessage } from "../parts/ProblemMessage";
import { measureAddress } from "../routing/route";
import { keyOf, type Open } from "./bulk";

/** One approval: chosen, it shows its packet, and the digest of exactly that goes with the answer. */
export function BulkLine({ open, isChosen, onShow }: { open: Open; isChosen: boolean; onShow: (key: string, digest: string | null) => void }) {
  const [isWanted, setIsWanted] = useState(false);
  const key = keyOf(open);
  const { data, problem } = useQuery<GateLook>(isWanted ? `/measures/${encodeURIComponent(open.measureId)}/gates/${encodeURIComponent(open.gate)}` : null, 0);
  useEffect(() => {
    if (isWanted && data) {
      onShow(key, data.packetDigest);
    }
  }, [isWanted, data, key, onShow]);
  const choose = (yes: boolean) => {
    setIsWanted(yes);
    if (!yes) {
      onShow(key, null);
    }
  };
  return (
    <li>
      <Checkbox checked={isWanted} onChange={(_, data) => choose(data.checked === true)} label={`${open.measure}, gate ${open.gate}, step ${open.step}`} /> <a href={measureAddress(open.measureId)}>Open</a>
      {isWanted && problem && <ProblemMessage problem={problem} />}
      {isWanted && isChosen && data && <Packet text={data.packet} digest={data.packetDigest} />}
    </li>
  );
}
