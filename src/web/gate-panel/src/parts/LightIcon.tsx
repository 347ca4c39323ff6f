import type { Light } from "../panel/panel";

/** A shape for each light, so that none depends on colour. */
export function LightIcon({ light }: { light: Light }) {
  return (
    <svg className="gp-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden focusable="false">
      {light === "NotSet" && <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" />}
      {light === "Green" && <circle cx="10" cy="10" r="8.5" fill="currentColor" />}
      {light === "Yellow" && <path d="M10 1.8 19 17.6H1z" fill="currentColor" />}
      {light === "Red" && <path d="M6.4 1.5h7.2l4.9 4.9v7.2l-4.9 4.9H6.4l-4.9-4.9V6.4z" fill="currentColor" />}
    </svg>
  );
}
