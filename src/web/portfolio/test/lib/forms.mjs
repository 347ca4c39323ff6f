import assert from "node:assert/strict";

/** Opens the form of an action; its dialog is called like the button, or as told. */
export async function openForm(page, button, name = button) {
  await page.getByRole("button", { name: button, exact: true }).click();
  return page.getByRole("dialog", { name });
}

/** What the store answers to the request that pressing sends. */
export async function answerTo(page, end, press) {
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST" && one.url().endsWith(end)), press]);
  return answer;
}

/** The store's own words for its "no" stand in the form. */
export async function refused(form, answer, code) {
  const body = await answer.json();
  assert.equal(body.code, code);
  await form.getByRole("alert").filter({ hasText: code }).getByText(body.detail).waitFor();
}
