/** Met or missing as a shape; the word stands beside it. */
export function StateIcon({ met }: { met: boolean }) {
  return (
    <svg className="gp-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden focusable="false">
      <circle cx="10" cy="10" r="8.25" fill={met ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.5" strokeDasharray={met ? undefined : "3.2 2.6"} />
      {met && <path d="m6.2 10.3 2.6 2.6 5-5.4" fill="none" stroke="var(--gp-surface)" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />}
    </svg>
  );
}
