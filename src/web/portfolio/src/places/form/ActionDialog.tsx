import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { query } from "../../api/client";
import { useSend } from "../../api/useSend";
import { ProblemMessage } from "../../parts/ProblemMessage";
import { useSession } from "../../session/SessionContext";
import { fill } from "../at";
import { Cell } from "../cells/Cell";
import { PartTable } from "../PartTable";
import type { Params, Row } from "../place";
import type { Action } from "./action";
import { firstValues, requestOf, type Faults } from "./body";
import { stillReading } from "./convert";
import type { Values } from "./field";
import { FieldControl } from "./FieldControl";

interface Props {
  action: Action;
  row: Row;
  about: string;
  params: Params;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** The form of an action, over the page. What was typed stays until it is taken or given up; a refusal stands above the buttons, word for word. */
export function ActionDialog({ action, row, about, params, onDone, onClose }: Props) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [first] = useState(() => firstValues(action.fields, row));
  const [values, setValues] = useState(first);
  const [tried, setTried] = useState(false);
  const [isPressed, setIsPressed] = useState(false);
  const [said, setSaid] = useState("");
  const [answer, setAnswer] = useState<Row | null>(null);
  // What is written while an answer is under way was not sent, and no answer is about it.
  const written = useRef(0);
  const { body, isSame, faults } = requestOf(action, values, first, row);
  const isLate = faults.size > 0 && [...faults.values()].every((fault) => fault === stillReading);
  const marked: Faults = tried && !isPressed ? faults : new Map();

  useEffect(() => {
    if (dialog.current?.open === false) {
      dialog.current.showModal();
    }
  }, []);
  // Closed by the browser, the focus goes back to the button that opened it.
  const close = () => dialog.current?.close();

  const write = (change: Values, isFound = false) => {
    written.current++;
    if (!isFound) {
      setIsPressed(false);
      setSaid("");
      setAnswer(null);
    }

    setValues((before) => ({ ...before, ...change }));
  };
  const submit = async () => {
    setTried(true);
    setIsPressed(isLate);
    if (isLate) {
      setSaid("A list is still being read. This is sent once it is there.");
      return;
    }

    if (faults.size > 0) {
      setSaid("Correct what is marked.");
      setTimeout(() => dialog.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }

    if (isSame) {
      setSaid("Nothing has been changed yet.");
      return;
    }

    const address = fill(action.route, params, row, values)!;
    const sent = written.current;
    const text = action.text ? String(values[action.fields[0]!.name] ?? "") : null;
    const done = await send(async (key) => {
      const got = action.method === "GET" ? await api.get<Row>(`${address}${query(body as Record<string, string>)}`) : action.text ? await api.postText<Row>(address, text!, action.text, key) : await api.post<Row>(address, body, key);
      if (action.result && written.current !== sent) {
        setSaid("What you have written since was not looked at. Press again.");
        return;
      }

      setAnswer(got);
      if (action.result) {
        setSaid(action.result.said(got));
        return;
      }

      onDone(`${action.done}${action.method === "POST" && typeof got.ledgerNumber === "number" ? `, ledger entry ${got.ledgerNumber}` : ""}.`);
    }, [address, text ?? body]);
    if (done && !action.answer && !action.result) {
      if (written.current === sent) {
        close();
      } else {
        setSaid(`${action.done}. What you have written since was not sent.`);
      }
    }
  };

  useEffect(() => {
    if (isPressed && !isLate) {
      setSaid("");
      void submit();
    }
  });

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={title} onCancel={(event) => { if (busy) { event.preventDefault(); } }} onClose={onClose}>
      <h2 id={title}>{action.label}{about && `: ${about}`}</h2>
      {answer && action.answer ? (
        <>
          <dl className="pairs" role="status">
            {action.answer.map((column) => <div key={column.name}><dt>{column.name}</dt><dd><Cell column={column} row={answer} data={answer} /></dd></div>)}
          </dl>
          <div className="buttons"><Button appearance="primary" autoFocus onClick={close}>Close</Button></div>
        </>
      ) : (
        <form className="answer" noValidate onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void submit(); }}>
          {action.lead && <p className="hint">{action.lead}</p>}
          {action.fields.filter((field) => field.when?.(values) ?? true).map((field) => (
            <FieldControl key={field.name} field={field} path="" values={values} faults={marked} from={{ ...row, ...params }} onWrite={write} />
          ))}
          {problem && <ProblemMessage problem={problem} />}
          <div className="buttons">
            <Button type="submit" appearance="primary" disabledFocusable={busy}>{action.label}</Button>
            <Button disabled={busy} onClick={close}>{action.result ? "Close" : "Cancel"}</Button>
            <span role="status" className="said">{busy ? "Sending …" : said}</span>
          </div>
          {answer && action.result && !problem && <PartTable part={action.result.part} data={answer} onAct={() => undefined} />}
        </form>
      )}
    </dialog>
  );
}
