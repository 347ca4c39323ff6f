import { Button } from "@fluentui/react-components";
import { query } from "../api/client";
import { useSend } from "../api/useSend";
import { ProblemMessage } from "../parts/ProblemMessage";
import { useSession } from "../session/SessionContext";
import { fill, namesIn } from "./at";
import { save } from "./save";
import type { Params, Place, PlaceFile } from "./place";

/** The files of a place: what it shows, as the store writes it. The token goes with the request, so no bare link would do. */
export function PlaceFiles({ files, place, params }: { files: PlaceFile[]; place: Place; params: Params }) {
  const { api } = useSession();
  const { busy, problem, send } = useSend();
  const take = (file: PlaceFile) => send(async () => {
    const filters = (place.filters ?? []).map(({ name }) => name).filter((name) => params[name] !== undefined && !namesIn(file.route).includes(name));
    const wanted = { ...Object.fromEntries(filters.map((name) => [name, params[name]!])), ...file.query };
    const response = await api.open(`${fill(file.route, params)!}${query(wanted)}`, {});
    save(await response.blob(), file.name(params));
  });
  return (
    <>
      {files.map((file) => <Button key={file.label} disabledFocusable={busy} onClick={() => void take(file)}>{file.label}</Button>)}
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}
