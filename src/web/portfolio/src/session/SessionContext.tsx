import { createContext, useContext } from "react";
import type { ApiClient } from "../api/client";

export interface Session {
  api: ApiClient;
  /** What the person is called. */
  name: string;
  signOut: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error("The session is read before anybody signed in.");
  }

  return session;
}
