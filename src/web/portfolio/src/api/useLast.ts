import { useEffect, useState } from "react";

/** What was read last, until the next is there: so that nothing is taken out of sight, and nothing that was typed is lost, while it is read. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== null) {
      setLast(value);
    }
  }, [value]);
  return value ?? last;
}
