import { useLive } from "../api/LiveContext";
import type { Breach, Page } from "../api/types";
import { useQuery } from "../api/useQuery";

const most = 100;

/** How many breaches are open, beside the name of their view; nothing when none is. */
export function OpenBreaches() {
  const { version } = useLive();
  const { data } = useQuery<Page<Breach>>(`/breaches?state=Open&count=${most}`, version);
  const open = data?.items.length ?? 0;
  return open === 0 ? null : <span className="nav-count">{open >= most ? `${most - 1}+` : open}<span className="visually-hidden"> open</span></span>;
}
