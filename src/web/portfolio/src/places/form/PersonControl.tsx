import { usePeople } from "../../people/PeopleContext";
import { PickControl } from "./PickControl";

/** One of the people whom the store knows, by name. */
export function PersonControl(props: { value: string; onChoose: (id: string, isFound?: boolean) => void }) {
  const { people, isReading } = usePeople();
  return <PickControl {...props} picks={people} isReading={isReading} nameOf={(id) => people.find((one) => one.id === id)?.name ?? null} />;
}
