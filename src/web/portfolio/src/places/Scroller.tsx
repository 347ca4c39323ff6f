import { useEffect, useRef, useState, type ReactNode } from "react";

/** Holds what may be wider than the window: it is scrolled sideways, by keyboard too, and the page itself never is. */
export function Scroller({ name, children }: { name: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const watched = new ResizeObserver(() => setIsWide((box.current?.scrollWidth ?? 0) > (box.current?.clientWidth ?? 0)));
    watched.observe(box.current!);
    watched.observe(box.current!.firstElementChild!);
    return () => watched.disconnect();
  }, []);
  return <div ref={box} className="rows-scroll" {...(isWide ? { tabIndex: 0, role: "group", "aria-label": `${name}, scrolled sideways` } : {})}>{children}</div>;
}
