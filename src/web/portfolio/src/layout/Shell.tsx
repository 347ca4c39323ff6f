import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useLive } from "../api/LiveContext";
import { OpenBreaches } from "../breaches/OpenBreaches";
import { useRoute } from "../routing/route";
import { useSession } from "../session/SessionContext";

const places = [
  { view: "", name: "Portfolio" },
  { view: "value", name: "Value at risk" },
  { view: "waiting", name: "Waiting for" },
  { view: "breaches", name: "Breaches" },
];

export function Shell({ children }: { children: ReactNode }) {
  const { name, signOut } = useSession();
  const { connected } = useLive();
  const { view, id } = useRoute();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(`${view}/${id}`);

  useEffect(() => {
    // A new view starts at its top, for eyes and for screen readers alike.
    if (shown.current !== `${view}/${id}`) {
      shown.current = `${view}/${id}`;
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [view, id]);

  return (
    <>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>Skip to the content</a>
      <header className="top">
        <span className="brand"><img src="/portfolio/icon.svg" alt="" width="24" height="24" /> Governance</span>
        <nav aria-label="Views">
          {places.map((place) => (
            <a key={place.view} href={`#/${place.view}`} aria-current={view === place.view ? "page" : undefined}>{place.name}{place.view === "breaches" && <OpenBreaches />}</a>
          ))}
        </nav>
        <span className={`live ${connected ? "" : "live-lost"}`} role="status">{connected ? "Live" : "Connecting again …"}</span>
        <span className="who">{name}</span>
        <Button size="small" onClick={signOut}>Sign out</Button>
      </header>
      <main id="main" ref={main} tabIndex={-1}>{children}</main>
    </>
  );
}
