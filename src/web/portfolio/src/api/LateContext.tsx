import { Button } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { ProblemMessage } from "../parts/ProblemMessage";
import type { Problem } from "./problem";

const TellContext = createContext<(problem: Problem) => void>(() => undefined);

/** Above every view: what was refused after its form had gone, until somebody has read it. */
export function LateProvider({ children }: { children: ReactNode }) {
  const [problems, setProblems] = useState<Problem[]>([]);
  const tell = useCallback((problem: Problem) => setProblems((before) => [...before, problem]), []);
  return (
    <TellContext value={tell}>
      {problems.length > 0 && (
        <section className="late" aria-label="Refused after you left">
          <p>What you sent before you left its form was not taken in:</p>
          {problems.map((problem, index) => <ProblemMessage key={index} problem={problem} />)}
          <Button size="small" onClick={() => setProblems([])}>I have read it</Button>
        </section>
      )}
      {children}
    </TellContext>
  );
}

/** Tells of an answer that nobody would see otherwise. */
export function useTell(): (problem: Problem) => void {
  return useContext(TellContext);
}
