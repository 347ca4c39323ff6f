import type { Light, Panel } from "./panel";

export const lightNames: Record<Light, string> = { NotSet: "not set", Green: "green", Yellow: "yellow", Red: "red" };

/** What is different now, in sentences for somebody who cannot see it. */
export function changesBetween(before: Panel, after: Panel): string[] {
  const said: string[] = [];
  if (before.state !== after.state) {
    said.push(`The measure is ${stateNames[after.state].toLowerCase()} now.`);
  }

  if (before.doi !== after.doi || before.gate !== after.gate) {
    said.push(`Degree of implementation is ${after.doi} now. ${after.gate ? `The next gate is ${after.gate}.` : "No gate lies ahead."}`);
    return said;
  }

  for (const criterion of after.criteria) {
    const was = before.criteria.find((one) => one.code === criterion.code);
    if (was && was.met !== criterion.met) {
      said.push(criterion.met ? `${criterion.name} is met now.` : `${criterion.name} is missing now. ${criterion.reason ?? ""}`.trim());
    }
  }

  if (before.ready !== after.ready) {
    said.push(after.ready ? "The gate is ready to be asked for." : "The gate is shut.");
  }

  if (before.implementation !== after.implementation) {
    said.push(`Implementation is ${lightNames[after.implementation]} now.`);
  }

  if (before.potential !== after.potential) {
    said.push(`Potential is ${lightNames[after.potential]} now.`);
  }

  return said;
}

export const stateNames: Record<Panel["state"], string> = { Active: "Active", OnHold: "On hold", Killed: "Killed", Closed: "Closed" };

export const degreeNames = ["Defined", "Identified", "Detailed", "Decided", "Implemented", "Closed"];
