import { groups } from "../places/place";
import { OpenBreaches } from "../breaches/OpenBreaches";
import { useRoute } from "../routing/route";
import { entries, groupOf } from "./entries";

/** The few groups; each leads to its first place. A group without a place is not shown. */
export function Groups() {
  const current = groupOf(useRoute());
  return (
    <nav aria-label="Views" className="groups">
      {groups.flatMap(({ code, name }) => {
        const first = entries.find((entry) => entry.group === code);
        return first ? [<a key={code} href={first.address} aria-current={code === current ? "true" : undefined}>{name}{code === "portfolio" && current !== code && <OpenBreaches />}</a>] : [];
      })}
    </nav>
  );
}

/** The places of the group that is looked at. */
export function Places() {
  const route = useRoute();
  const current = groupOf(route);
  const name = groups.find((group) => group.code === current)!.name;
  return (
    <nav aria-label={name} className="places">
      {entries.filter((entry) => entry.group === current).map((entry) => (
        <a key={entry.address} href={entry.address} aria-current={entry.isAt(route) ? "page" : undefined}>{entry.name}{entry.badge}</a>
      ))}
    </nav>
  );
}
