import { useMemo } from "react";
import { useLive } from "../api/LiveContext";
import type { Problem } from "../api/problem";
import type { Portfolio, TreeNode } from "../api/types";
import { useQuery } from "../api/useQuery";

export interface PlacedNode {
  node: TreeNode;
  depth: number;
}

/** The whole tree, its nodes in reading order, and the one that is looked at. */
export function usePortfolio(chosenId: string | null): { portfolio: Portfolio | null; nodes: PlacedNode[]; chosen: TreeNode | null; problem: Problem | null } {
  const { version } = useLive();
  const { data, problem } = useQuery<Portfolio>("/portfolio", version);
  const nodes = useMemo(() => (data ? flatten(data.root, 0) : []), [data]);
  const chosen = nodes.find((placed) => placed.node.id === chosenId)?.node ?? data?.root ?? null;
  return { portfolio: data, nodes, chosen, problem };
}

function flatten(node: TreeNode, depth: number): PlacedNode[] {
  return [{ node, depth }, ...(node.children ?? []).flatMap((child) => flatten(child, depth + 1))];
}
