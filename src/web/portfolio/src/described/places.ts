import type { Place } from "../places/place";
import { hierarchy, thresholds } from "./administration/hierarchy";
import { hosts, sync } from "./administration/hosts";
import { ledger } from "./administration/ledger";
import { people } from "./administration/people";
import { rulebook, rulebooks } from "./administration/rulebooks";
import { settings } from "./administration/settings";
import { demand } from "./intake/demand";
import { demands, exposure, waitingDemands } from "./intake/demands";
import { intakeRules, intakeRulesVersion } from "./intake/rules";
import { atADate } from "./measure/at-a-date";
import { origin } from "./measure/origin";
import { people as measurePeople } from "./measure/people";

/** Every place, in the order of the navigation. To add one, describe it in a file of its own and name it here. */
export const places: readonly Place[] = [
  demands, demand, waitingDemands, exposure, intakeRules, intakeRulesVersion,
  rulebooks, rulebook, settings, people, hierarchy, thresholds, hosts, sync, ledger,
  measurePeople, origin, atADate,
];

export function placeAt(group: string, code: string): Place | null {
  return places.find((place) => place.group === group && place.code === code) ?? null;
}
