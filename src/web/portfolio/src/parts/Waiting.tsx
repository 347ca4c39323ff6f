import { Spinner } from "@fluentui/react-components";

export function Waiting({ what }: { what: string }) {
  return <div className="waiting"><Spinner size="small" label={`${what} …`} labelPosition="after" /></div>;
}
