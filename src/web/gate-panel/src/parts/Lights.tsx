import type { Light, Panel } from "../panel/panel";
import { LightIcon } from "./LightIcon";

const names: Record<Light, string> = { NotSet: "Not set", Green: "Green", Yellow: "Yellow", Red: "Red" };

/** Both lights side by side: work on time that loses its value must be seen. */
export function Lights({ panel }: { panel: Panel }) {
  return (
    <dl className="gp-lights">
      <One label="Implementation" light={panel.implementation} text={panel.explain.implementation} />
      <One label="Potential" light={panel.potential} text={panel.explain.potential} />
    </dl>
  );
}

function One({ label, light, text }: { label: string; light: Light; text: string }) {
  return (
    <div className={`gp-light gp-light-${light.toLowerCase()}`}>
      <dt>{label}</dt>
      <dd>
        <span className="gp-light-name"><LightIcon light={light} /> {names[light]}</span>
        <span className="gp-light-text">{text}</span>
      </dd>
    </div>
  );
}
