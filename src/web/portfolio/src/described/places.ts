import type { Place } from "../places/place";
import { hierarchy, thresholds } from "./administration/hierarchy";
import { hosts, sync } from "./administration/hosts";
import { ledger } from "./administration/ledger";
import { people } from "./administration/people";
import { personRoles } from "./administration/person";
import { rulebook, rulebookDiff, rulebooks } from "./administration/rulebooks";
import { settings } from "./administration/settings";
import { conditions } from "./gate/conditions";
import { difference } from "./gate/difference";
import { move } from "./gate/move";
import { waivers } from "./gate/waivers";
import { commitments } from "./intake/commitments";
import { demand } from "./intake/demand";
import { demands, exposure, waitingDemands } from "./intake/demands";
import { intakeRules, intakeRulesVersion } from "./intake/rules";
import { atADate } from "./measure/at-a-date";
import { origin } from "./measure/origin";
import { ownership } from "./measure/ownership";
import { people as measurePeople } from "./measure/people";
import { roles } from "./measure/roles";
import { tags } from "./measure/tags";
import { adoption } from "./portfolio/adoption";
import { delegations } from "./portfolio/delegations";
import { reminders } from "./portfolio/reminders";
import { allCapacity, capacity } from "./registers/capacity";
import { allChanges, changes } from "./registers/changes";
import { allDependencies, dependencies } from "./registers/dependencies";
import { allKpis, kpis } from "./registers/kpis";
import { objectives } from "./registers/objectives";
import { allRisks, risks } from "./registers/risks";
import { touchpoints } from "./registers/touchpoints";
import { committee, reports, truth } from "./reports/reports";
import { assumptions, dueAssumptions } from "./value/assumptions";
import { budget, doubles } from "./value/budget";
import { closure } from "./value/closure";
import { allDivergences, divergences } from "./value/divergences";
import { value } from "./value/value";

/** Every place, in the order of the navigation. To add one, describe it in a file of its own and name it here. */
export const places: readonly Place[] = [
  reminders, delegations, adoption,
  demands, demand, waitingDemands, exposure, commitments, intakeRules, intakeRulesVersion,
  allRisks, allDependencies, allCapacity, allChanges, allKpis, objectives,
  allDivergences, dueAssumptions, doubles,
  reports, committee, truth,
  rulebooks, rulebook, rulebookDiff, settings, people, personRoles, hierarchy, thresholds, hosts, sync, ledger,
  conditions, waivers, difference, move,
  value, budget, assumptions, divergences, closure,
  risks, dependencies, capacity, changes, kpis, touchpoints,
  measurePeople, roles, ownership, tags,
  origin, atADate,
];

export function placeAt(group: string, code: string): Place | null {
  return places.find((place) => place.group === group && place.code === code) ?? null;
}
