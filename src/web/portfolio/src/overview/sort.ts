const sorts = ["worst", "name", "gate", "risk"] as const;
export type Sort = (typeof sorts)[number];

export const sortHints: Record<Sort, string> = {
  worst: "Worst first: Potential Red, then the most value at risk",
  name: "By name",
  gate: "By the gate that lies ahead",
  risk: "Most value at risk first",
};

/** The order that is asked for; worst first where none is. */
export function sortOf(filter: URLSearchParams): Sort {
  return sorts.find((sort) => sort === filter.get("sort")) ?? "worst";
}
