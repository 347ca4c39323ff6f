import { Checkbox } from "@fluentui/react-components";
import { useEffect } from "react";
import type { GateLook } from "../api/gate-types";
import { useQuery } from "../api/useQuery";
import { Packet } from "../measure/Packet";
import { ProblemMessage } from "../parts/ProblemMessage";
import { measureAddress } from "../routing/route";
import { keyOf, type Open } from "./bulk";

interface Props {
  open: Open;
  isWanted: boolean;
  isChosen: boolean;
  onWant: (key: string, yes: boolean) => void;
  onShow: (key: string, digest: string) => void;
}

/** One approval: chosen, it shows its packet, and the digest of exactly that goes with the answer. */
export function BulkLine({ open, isWanted, isChosen, onWant, onShow }: Props) {
  const key = keyOf(open);
  const { data, problem } = useQuery<GateLook>(isWanted ? `/measures/${encodeURIComponent(open.measureId)}/gates/${encodeURIComponent(open.gate)}` : null, 0);
  useEffect(() => {
    if (isWanted && data) {
      onShow(key, data.packetDigest);
    }
  }, [isWanted, data, key, onShow]);
  // What leaves the list is chosen no more: when it comes back, its packet must be looked at first.
  useEffect(() => () => onWant(key, false), [key, onWant]);
  return (
    <li>
      <Checkbox checked={isWanted} onChange={(_, data) => onWant(key, data.checked === true)} label={`${open.measure}, gate ${open.gate}, step ${open.step}`} /> <a href={measureAddress(open.measureId)}>Open</a>
      {isWanted && problem && <ProblemMessage problem={problem} />}
      {isWanted && isChosen && data && <Packet text={data.packet} digest={data.packetDigest} />}
    </li>
  );
}
