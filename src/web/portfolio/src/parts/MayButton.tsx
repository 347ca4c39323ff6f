import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { No } from "../api/types";

/** A button for whoever may; whoever may not reads why beside it. It may be pressed when one of the reasons is missing. */
export function MayButton({ nos, onPress, children }: { nos: No[]; onPress: () => void; children: string }) {
  const why = useId();
  const reasons = [...new Set(nos.map((no) => no?.detail ?? null))];
  const may = reasons.includes(null);
  return (
    <div className="may">
      <Button size="small" disabledFocusable={!may} {...(may ? {} : { "aria-describedby": why })} onClick={() => may && onPress()}>{children}</Button>
      {!may && <p id={why} className="hint">{reasons.join(" ")}</p>}
    </div>
  );
}
