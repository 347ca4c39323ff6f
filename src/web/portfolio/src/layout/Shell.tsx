import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useLive } from "../api/LiveContext";
import { useRoute } from "../routing/route";
import { useSession } from "../session/SessionContext";
import { Groups, Places } from "./Navigation";

export function Shell({ children }: { children: ReactNode }) {
  const { name, signOut } = useSession();
  const { connected } = useLive();
  const { view, id, part } = useRoute();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(`${view}/${id}/${part}`);

  useEffect(() => {
    // A new view starts at its top, for eyes and for screen readers alike.
    if (shown.current !== `${view}/${id}/${part}`) {
      shown.current = `${view}/${id}/${part}`;
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [view, id, part]);

  return (
    <>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>Skip to the content</a>
      <header className="top">
        <span className="brand"><img src="/portfolio/icon.svg" alt="" width="24" height="24" /> Governance</span>
        <Groups />
        <span className={`live ${connected ? "" : "live-lost"}`} role="status">{connected ? "Live" : "Connecting again …"}</span>
        <span className="who">{name}</span>
        <Button size="small" onClick={signOut}>Sign out</Button>
        <Places />
      </header>
      <main id="main" ref={main} tabIndex={-1}>{children}</main>
    </>
  );
}
