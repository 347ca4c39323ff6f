import { lights, type Light, type TreeNode } from "../api/types";
import { Card } from "../parts/Card";
import { LightMark, lightWord } from "../parts/LightMark";
import { count } from "../parts/format";
import { withFilter } from "../routing/route";

const rows: Light[] = ["Green", "Yellow", "Red", "NotSet"];

/** How many measures have which two lights. On time and losing its value is the corner that matters. */
export function Matrix({ node, filter }: { node: TreeNode; filter: URLSearchParams }) {
  const chosen = `${filter.get("implementation")}/${filter.get("potential")}`;
  const losing = node.matrix[lights.indexOf("Green")]?.[lights.indexOf("Red")] ?? 0;
  return (
    <Card title="Implementation × Potential" aside={<span className="hint">choose a cell to filter the list</span>}>
      <table className="matrix">
        <caption className="visually-hidden">Number of measures by Implementation (rows) and Potential (columns)</caption>
        <thead>
          <tr>
            <td className="matrix-corner"><span>Implementation ↓</span><span>Potential →</span></td>
            {rows.map((light) => <th key={light} scope="col"><LightMark light={light} /></th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((implementation) => (
            <tr key={implementation}>
              <th scope="row"><LightMark light={implementation} /></th>
              {rows.map((potential) => <td key={potential}><Cell implementation={implementation} potential={potential} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {losing > 0 && <p className="insight"><a href={withFilter(filter, { implementation: "Green", potential: "Red" })}>{count(losing)} {losing === 1 ? "measure is" : "measures are"} on time and {losing === 1 ? "loses its" : "lose their"} value.</a></p>}
    </Card>
  );

  function Cell({ implementation, potential }: { implementation: Light; potential: Light }) {
    const number = node.matrix[lights.indexOf(implementation)]?.[lights.indexOf(potential)] ?? 0;
    const isChosen = chosen === `${implementation}/${potential}`;
    const change = isChosen ? { implementation: null, potential: null } : { implementation, potential };
    return (
      <button
        type="button"
        className={`cell cell-${worse(implementation, potential)} ${number === 0 ? "cell-empty" : ""}`}
        aria-pressed={isChosen}
        aria-label={`${count(number)} with Implementation ${lightWord(implementation)} and Potential ${lightWord(potential)}`}
        onClick={() => { window.location.hash = withFilter(filter, change); }}
      >
        {count(number)}
      </button>
    );
  }
}

function worse(one: Light, other: Light): Light {
  if ((one === "NotSet" && other === "Green") || (one === "Green" && other === "NotSet")) {
    return "NotSet";
  }

  return lights.indexOf(one) >= lights.indexOf(other) ? one : other;
}
