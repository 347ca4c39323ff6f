import { UserManager, WebStorageStateStore, type User } from "oidc-client-ts";
import type { OidcConfig } from "./config";

export interface SignedIn {
  name: string;
  token: () => Promise<string>;
  signOut: () => void;
  /** Leaves the page for the issuer, and comes back to the same place; absent where there is no issuer. */
  signInAgain?: () => void;
}

const home = () => `${window.location.origin}/portfolio/`;

/** Authorization code flow with PKCE; the token lives in this tab's session only. */
export async function signInByOidc(config: OidcConfig): Promise<SignedIn | null> {
  const manager = new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: home(),
    post_logout_redirect_uri: home(),
    response_type: "code",
    scope: config.scope,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
  const user = await currentUser(manager);
  if (!user) {
    await manager.signinRedirect({ state: window.location.hash });
    return null;
  }

  return {
    name: user.profile.name ?? user.profile.preferred_username ?? user.profile.sub,
    token: async () => (await fresh(manager, user)).access_token,
    signOut: () => void manager.signoutRedirect(),
    signInAgain: () => void manager.removeUser().then(() => manager.signinRedirect({ state: window.location.hash })),
  };
}

async function currentUser(manager: UserManager): Promise<User | null> {
  const search = new URLSearchParams(window.location.search);
  if (search.has("state") && (search.has("code") || search.has("error"))) {
    const user = await manager.signinRedirectCallback();
    const hash = typeof user.state === "string" ? user.state : "";
    window.history.replaceState(null, "", home() + hash);
    return user;
  }

  const user = await manager.getUser();
  return user && !user.expired ? user : null;
}

async function fresh(manager: UserManager, first: User): Promise<User> {
  const user = (await manager.getUser()) ?? first;
  if ((user.expires_in ?? 3600) > 60 || !user.refresh_token) {
    return user;
  }

  try {
    return (await manager.signinSilent()) ?? user;
  } catch {
    // The issuer renews it no more, or cannot be asked now. Whether the old one still counts is for the store to say.
    return user;
  }
}
