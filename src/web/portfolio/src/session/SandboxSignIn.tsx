import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select, Title2 } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Problem } from "../api/problem";
import { useSend } from "../api/useSend";
import { ProblemMessage } from "../parts/ProblemMessage";
import { Waiting } from "../parts/Waiting";
import type { SandboxConfig } from "./config";
import type { SignedIn } from "./oidc";
import { sandboxPeople, sandboxToken, type SandboxPerson } from "./sandbox";

const administrator = "administrator";
const visitor = "visitor";

/** The sandbox's sign-in: choose who you are. Never part of a real installation. */
export function SandboxSignIn({ config, onSignedIn }: { config: SandboxConfig; onSignedIn: (someone: SignedIn) => void }) {
  const [tenant, setTenant] = useState(config.tenants[0] ?? "");
  const [people, setPeople] = useState<SandboxPerson[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, setChosen] = useState(visitor);
  const [isAdmin, setIsAdmin] = useState(false);
  const [further, setFurther] = useState("");
  const { busy, problem: refused, send } = useSend();

  useEffect(() => {
    setPeople(null);
    setProblem(null);
    let isWanted = true;
    sandboxPeople(tenant).then((found) => isWanted && setPeople(found), (fault: unknown) => isWanted && setProblem(Problem.of(fault)));
    return () => { isWanted = false; };
  }, [tenant]);

  const enter = () => send(async () => {
    const person = people?.find((one) => one.id === chosen);
    const name = person?.name ?? (chosen === administrator ? "Sandbox Administrator" : "Sandbox Visitor");
    const token = await sandboxToken(tenant, person?.id ?? null, name, [...(chosen === administrator || (person && isAdmin) ? ["admin"] : []), ...(person ? further.split(/[\s,]+/).filter(Boolean) : [])]);
    onSignedIn({ name, token: () => Promise.resolve(token), signOut: () => undefined });
  });

  return (
    <main className="sign-in">
      <form className="card sign-in-card" onSubmit={(event) => { event.preventDefault(); void enter(); }}>
        <Title2 as="h1">Who are you today?</Title2>
        <p>This is the local sandbox. Choose a person; nobody else can reach this page.</p>
        {config.tenants.length > 1 && (
          <Field label="Tenant">
            <Select value={tenant} onChange={(_, data) => setTenant(data.value)}>
              {config.tenants.map((id) => <option key={id}>{id}</option>)}
            </Select>
          </Field>
        )}
        {problem && <ProblemMessage problem={problem} />}
        {!people && !problem && <Waiting what="Reading the people" />}
        <Field label="Person">
          <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)} className="sign-in-people">
            {people?.map((person) => <Radio key={person.id} value={person.id} label={person.roles.length === 0 ? person.name : `${person.name} (${person.roles.join(", ")})`} />)}
            <Radio value={administrator} label="An administrator who is no known person: sets up, decides nothing" />
            <Radio value={visitor} label="Sandbox Visitor: looks, cannot act" />
          </RadioGroup>
        </Field>
        <Checkbox label="With the role of an administrator" checked={isAdmin} disabled={chosen === administrator || chosen === visitor} onChange={(_, data) => setIsAdmin(data.checked === true)} />
        <Field label="Further roles in the tenant" hint="Such as pmo, controller, committee or auditor."><Input value={further} disabled={chosen === administrator || chosen === visitor} maxLength={200} onChange={(_, data) => setFurther(data.value)} /></Field>
        {refused && <ProblemMessage problem={refused} />}
        <Button type="submit" appearance="primary" disabled={busy}>Continue</Button>
      </form>
    </main>
  );
}
