/** Opens a form in the local Dynamics as a user. Faults of the page and refusals of its policy are collected. */
export async function openForm(world, address, { as, scheme = "light", width = 1360, height = 1000 }) {
  const page = await newPage(world, { scheme, width, height });
  await page.goto(address);
  await page.getByRole("button", { name: new RegExp(`^${as}`) }).click();
  await page.getByRole("tablist", { name: "Form" }).waitFor();
  return page;
}

export async function newPage(world, { scheme = "light", width = 1360, height = 1000 } = {}) {
  const context = await world.browser.newContext({ colorScheme: scheme, viewport: { width, height }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.faults = [];
  page.on("pageerror", (fault) => page.faults.push(fault.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/the server responded with a status of \d\d\d/.test(message.text())) {
      page.faults.push(message.text());
    }
  });
  return page;
}

export const panelOf = (page) => page.getByRole("region", { name: "Governance gate" });
