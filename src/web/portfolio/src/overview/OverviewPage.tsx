import { useEffect, useState } from "react";
import { useLive } from "../api/LiveContext";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import { count } from "../parts/format";
import { useRoute } from "../routing/route";
import { Filters } from "./Filters";
import { GateBars } from "./GateBars";
import { Matrix } from "./Matrix";
import { MeasureList } from "./MeasureList";
import { sortOf } from "./sort";
import { NodeSelect } from "./NodeSelect";
import { Tiles } from "./Tiles";
import { usePages } from "./usePages";
import { usePortfolio } from "./usePortfolio";

export function OverviewPage() {
  const { filter } = useRoute();
  const { last } = useLive();
  const { portfolio, nodes, chosen, problem } = usePortfolio(filter.get("node"));
  const sort = sortOf(filter);
  const asked = Object.fromEntries(["sort", "node", "gate", "implementation", "potential", "state", "q"].map((name) => [name, name === "sort" ? sort : filter.get(name)]));
  const pages = usePages(asked, last);
  const [announced, setAnnounced] = useState("");
  const found = pages.known ? `${count(pages.items.length)}${pages.hasMore ? " and more" : ""} shown` : "Reading …";
  useEffect(() => setAnnounced(found), [found]);

  return (
    <>
      <div className="page-head">
        <h1>Portfolio</h1>
        {chosen && <NodeSelect nodes={nodes} chosen={chosen.id} filter={filter} view="" />}
        {portfolio && <span className="as-of">Ledger entry {count(portfolio.ledgerNumber)}</span>}
      </div>
      {problem && <ProblemMessage problem={problem} />}
      {chosen ? (
        <>
          <Tiles node={chosen} />
          <div className="two">
            <GateBars node={chosen} filter={filter} />
            <Matrix node={chosen} filter={filter} />
          </div>
        </>
      ) : !problem && <div className="overview-space"><Waiting what="Reading the portfolio" /></div>}
      <Card title="Measures" aside={<span className="hint" role="status">{announced}</span>}>
        <Filters filter={filter} />
        {pages.problem && <ProblemMessage problem={pages.problem} />}
        <MeasureList pages={pages} filter={filter} />
        {pages.known && !pages.problem && pages.items.length === 0 && <p className="hint">No measure fits. Take a filter away to see more.</p>}
      </Card>
    </>
  );
}
