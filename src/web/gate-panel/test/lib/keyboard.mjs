import assert from "node:assert/strict";
import { panelFrame } from "./issue-page.mjs";

/** What has the focus: in the panel when the focus is there, else on the page around it. */
export async function focused(page) {
  const look = () => {
    const element = document.activeElement;
    return { tag: element.tagName, id: element.id, type: element.type ?? null, text: element.textContent.trim(), label: element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent.trim() ?? null };
  };
  const outer = await page.evaluate(look);
  return outer.tag === "IFRAME" ? { ...(await panelFrame(page).evaluate(look)), inPanel: true } : outer;
}

/** Presses Tab until the wanted element has the focus. */
export async function tabTo(page, wanted) {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press("Tab");
    if (wanted(await focused(page))) {
      return;
    }
  }

  assert.fail("The element was not reached by keyboard.");
}
