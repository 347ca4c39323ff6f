import type { LineDetail } from "../api/types";
import { MilestonesForm } from "../forms/MilestonesForm";
import { Card } from "../parts/Card";
import { LightMark } from "../parts/LightMark";
import { onDay } from "../parts/format";

export function MilestonesCard({ line }: { line: LineDetail }) {
  const { milestones } = line;
  return (
    <Card title="Milestones">
      {milestones.length === 0 ? <p className="hint">No milestone yet.</p> : (
        <div className="scroll" tabIndex={0} role="group" aria-label="Milestones">
          <table className="figures dates">
            <thead><tr><th scope="col">Milestone</th><th scope="col">Due</th><th scope="col">Forecast</th><th scope="col">Done</th><th scope="col">Light</th></tr></thead>
            <tbody>
              {milestones.map((one) => (
                <tr key={one.code}>
                  <th scope="row">{one.code} {one.name}</th>
                  <td>{onDay(one.due)}</td><td>{one.forecast ? onDay(one.forecast) : "As planned"}</td><td>{one.done ? onDay(one.done) : "Open"}</td>
                  <td><LightMark light={one.light} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MilestonesForm line={line} />
    </Card>
  );
}
