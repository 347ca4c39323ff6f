import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { query } from "../api/client";
import { useSend } from "../api/useSend";
import { Card } from "../parts/Card";
import { ProblemMessage } from "../parts/ProblemMessage";
import { atMoment } from "../parts/format";
import { convert } from "../places/form/convert";
import { FieldControl } from "../places/form/FieldControl";
import type { FormField } from "../places/form/field";
import { useSession } from "../session/SessionContext";
import { openInTab } from "./openInTab";

const moment: FormField = { name: "at", label: "As of", kind: "moment", required: true, hint: "A moment that is over for ten seconds at least." };
const none = new Map();

interface Seen {
  node: string;
  at: string;
  digest: string;
}

/** Makes the report of a node as of a moment, in a new tab; what was looked at, and nothing else, can be handed out. */
export function MakeReport({ node, at }: { node: string; at: string }) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const [typed, setTyped] = useState(at);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [said, setSaid] = useState("");
  const { value, fault } = convert(moment, typed);
  const wanted = { node, at: String(value ?? "") };
  const look = async () => {
    setSaid(fault ?? "");
    if (fault !== undefined) {
      return;
    }

    const show = openInTab();
    const done = await send(async () => {
      const response = await api.open(`/reports/committee${query(wanted)}`, {});
      setSeen({ ...wanted, digest: (response.headers.get("ETag") ?? "").replaceAll("\"", "") });
      show.page(await response.text());
    });
    if (!done) {
      show.nothing();
    } else if (!show.isOpen) {
      setSaid("The browser opened no new tab. Allow it for this page, and press again.");
    }
  };
  const current = seen?.node === node ? seen : null;
  const issue = async ({ digest, at: moment }: Seen) => {
    const body = { ...(node ? { node } : {}), at: moment, digest };
    const done = await send(async (key) => {
      const { ledgerNumber } = await api.post<{ ledgerNumber?: number }>("/reports/committee/issued", body, key);
      setSaid(`The report is handed out, ledger entry ${ledgerNumber ?? "written"}.`);
    }, body);
    if (done) {
      setSeen(null);
    }
  };

  return (
    <Card title="Make a report">
      <form className="answer" noValidate onSubmit={(event) => { event.preventDefault(); void look(); }}>
        <p className="hint">Of what is chosen above; without a choice, of the whole organization.</p>
        <FieldControl field={moment} path="" values={{ at: typed }} faults={none} from={{}} onWrite={(change) => { setTyped(String(change.at ?? "")); setSeen(null); }} />
        {problem && <ProblemMessage problem={problem} />}
        <div className="buttons">
          <Button type="submit" appearance="primary" disabledFocusable={busy}>Open the report in a new tab</Button>
          {current && <Button disabledFocusable={busy} onClick={() => void issue(current)}>Hand out what I looked at</Button>}
          <span role="status" className="said">{busy ? "Working …" : said}</span>
        </div>
        {current && <p className="digest"><span>As of {atMoment(current.at)}. SHA-256</span> <code>{current.digest}</code></p>}
      </form>
    </Card>
  );
}
