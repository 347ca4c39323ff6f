import { useEffect, useRef } from "react";

/** When a form closes, the focus goes back to the button that opened it, or to the name beside it when the button has gone. */
export function useReturnFocus(isOpen: boolean) {
  const name = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      (opener.current ?? name.current)?.focus();
    }

    wasOpen.current = isOpen;
  }, [isOpen]);
  return { name, opener };
}
