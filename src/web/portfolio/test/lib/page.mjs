/** Opens the page as a person, in a light or a dark browser. Faults of the page and refusals of its policy are collected. */
export async function openPage(world, { as, admin = false, roles = "", scheme = "light", hash = "", width = 1440, height = 1000 }) {
  const context = await world.browser.newContext({ colorScheme: scheme, viewport: { width, height }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.faults = [];
  page.on("pageerror", (fault) => page.faults.push(fault.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/the server responded with a status of 4\d\d/.test(message.text())) {
      page.faults.push(message.text());
    }
  });
  await page.goto(`${world.server}/portfolio/${hash}`);
  await page.getByRole("radio", { name: new RegExp(`^${as}`) }).check();
  if (admin) {
    await page.getByRole("checkbox", { name: "With the role of an administrator" }).check();
  }

  if (roles) {
    await page.getByLabel("Further roles in the tenant").fill(roles);
  }

  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("navigation", { name: "Views" }).waitFor();
  return page;
}

/** What axe-core has to say about the page as it stands. */
export async function axe(page, source) {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((one) => `${one.id}: ${one.help}\n${one.nodes.slice(0, 3).map((node) => `  ${node.target} ${node.failureSummary}`).join("\n")}`);
}
