import { Field, Select } from "@fluentui/react-components";
import { withFilter } from "../routing/route";
import type { PlacedNode } from "./usePortfolio";

interface Props {
  nodes: PlacedNode[];
  chosen: string;
  filter: URLSearchParams;
  view: string;
}

/** Which part of the organization is looked at. */
export function NodeSelect({ nodes, chosen, filter, view }: Props) {
  return (
    <Field label="Looking at" orientation="horizontal" className="node-select">
      <Select value={chosen} onChange={(_, data) => { window.location.hash = withFilter(filter, { node: data.value === "organization" ? null : data.value }, view); }}>
        {nodes.map(({ node, depth }) => (
          <option key={node.id} value={node.id}>{"\u2003".repeat(depth) + (depth === 0 ? "The whole organization" : node.name)}</option>
        ))}
      </Select>
    </Field>
  );
}
