import type { Light } from "../api/types";

const words: Record<Light, string> = { NotSet: "Not set", Green: "Green", Yellow: "Yellow", Red: "Red" };
const shapes: Record<Light, string> = { NotSet: "M2 5h6v2H2z", Green: "M1.5 6 4 8.5 8.7 3 7.4 2 3.9 6.2 2.5 4.9z", Yellow: "M5 1 9.5 9.5H.5z", Red: "M5 .5 9.5 5 5 9.5.5 5z" };

export function lightWord(light: Light): string {
  return words[light];
}

/** A light: colour, shape and word, so that nobody needs to tell colours apart. */
export function LightMark({ light }: { light: Light }) {
  return (
    <span className={`light light-${light}`}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><path d={shapes[light]} fill="currentColor" /></svg>
      {words[light]}
    </span>
  );
}
