/** Opens an issue in the local Jira as a person. Faults of the page, of the panel and refusals of their policies are collected. */
export async function openIssue(world, { as, key, scheme = "light", width = 1280, height = 1100 }) {
  const context = await world.browser.newContext({ colorScheme: scheme, viewport: { width, height }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.faults = [];
  page.on("pageerror", (fault) => page.faults.push(fault.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/the server responded with a status of \d\d\d/.test(message.text())) {
      page.faults.push(message.text());
    }
  });
  await page.goto(`${world.jira}/browse/${key}`);
  await page.getByRole("radio", { name: as, exact: true }).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  page.panel = page.frameLocator("#panel");
  await page.panel.getByText("Ledger number").or(page.panel.getByRole("heading", { name: "Not governed" })).or(page.panel.getByRole("alert")).first().waitFor();
  return page;
}

/** The frame of the panel, for what looks at a whole document. */
export const panelFrame = (page) => page.frames().find((frame) => frame.url().includes("/sandbox/panel/"));
