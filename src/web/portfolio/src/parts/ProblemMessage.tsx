import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Problem } from "../api/problem";

/** A "no": the API's detail word for word, and its code. */
export function ProblemMessage({ problem }: { problem: Problem }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className="problem">
      <MessageBarBody>
        <MessageBarTitle><code>{problem.code}</code></MessageBarTitle>
        <span className="words">{problem.detail}</span>
      </MessageBarBody>
    </MessageBar>
  );
}
