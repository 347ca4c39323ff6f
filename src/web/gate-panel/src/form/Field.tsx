import type { ReactNode } from "react";

interface Props {
  id: string;
  label: string;
  hint?: string;
  fault?: string;
  children: (describedBy: string | undefined) => ReactNode;
}

/** A labelled field; hint and fault are read out with it. */
export function Field({ id, label, hint, fault, children }: Props) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="gp-field">
      <label htmlFor={id}>{label}</label>
      {children(described)}
      {hint && <p id={`${id}-hint`} className="gp-hint">{hint}</p>}
      {fault && <p id={`${id}-fault`} className="gp-fault">{fault}</p>}
    </div>
  );
}
