import { usePeople } from "../../people/PeopleContext";
import { PickControl } from "./PickControl";

/** One of the people whom the store knows, by name. */
export function PersonControl(props: { value: string; onChoose: (id: string) => void }) {
  const people = usePeople();
  return <PickControl {...props} picks={people} nameOf={(id) => people.find((one) => one.id === id)?.name ?? null} />;
}
