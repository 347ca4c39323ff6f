import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { ApiClient } from "../api/client";
import { Problem } from "../api/problem";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import { readConfig, type PageConfig } from "./config";
import { signInByOidc, type SignedIn } from "./oidc";
import { SandboxSignIn } from "./SandboxSignIn";
import { SessionContext } from "./SessionContext";

/** Shows its children to somebody who is signed in, and the way to sign in to everybody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [config, setConfig] = useState<PageConfig | null>(null);
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null);
  const [expired, setExpired] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    start().then(
      ([read, someone]) => {
        setConfig(read);
        setSignedIn(someone);
      },
      (fault: unknown) => setProblem(fault instanceof Problem ? fault : new Problem(0, "Page.SignInFailed", `The issuer did not sign you in. Its words: ${fault instanceof Error ? fault.message : String(fault)}`)),
    );
  }, []);

  const leave = () => {
    setExpired(false);
    setSignedIn(null);
  };
  const session = useMemo(() => signedIn && {
    api: new ApiClient(signedIn.token, () => setExpired(true)),
    name: signedIn.name,
    signOut: () => {
      signedIn.signOut();
      if (config?.sandbox) {
        leave();
      }
    },
  }, [signedIn, config]);

  if (problem) {
    return <main className="sign-in"><div><ProblemMessage problem={problem} /><p><a href="/portfolio/">Sign in again</a></p></div></main>;
  }

  if (session) {
    return (
      <SessionContext value={session}>
        {expired && (
          <div className="expired" role="alert">
            Your sign-in has ended. What you see may be old, and nothing can be sent. Copy what you have typed before you go on. <Button appearance="primary" onClick={signedIn?.signInAgain ?? leave}>Sign in again</Button>
          </div>
        )}
        {children}
      </SessionContext>
    );
  }

  return config?.sandbox ? <SandboxSignIn config={config} onSignedIn={setSignedIn} /> : <main className="sign-in"><Waiting what="Signing in" /></main>;
}

async function start(): Promise<[PageConfig, SignedIn | null]> {
  const config = await readConfig();
  return [config, config.sandbox ? null : await once(() => signInByOidc(config))];
}

let signingIn: Promise<SignedIn | null> | null = null;

/** The code in the address can be used once only, however often the page is mounted. */
function once(work: () => Promise<SignedIn | null>): Promise<SignedIn | null> {
  signingIn ??= work();
  return signingIn;
}
