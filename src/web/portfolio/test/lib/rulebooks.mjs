/** Publishes a rulebook as two administrators do: one drafts it, the other one publishes it. Both tokens are known persons'. */
export async function publishRulebook(store, drafter, publisher, yaml) {
  const { digest } = await store.post(drafter, "/rulebooks/drafts", yaml, "application/yaml");
  await store.post(publisher, `/rulebooks/drafts/${digest}/publication`, {});
  return digest;
}
