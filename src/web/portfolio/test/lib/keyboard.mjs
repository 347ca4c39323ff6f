import assert from "node:assert/strict";

/** Presses Tab until the wanted element has the focus. */
export async function tabTo(page, wanted) {
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      return {
        tag: element.tagName,
        text: element.textContent.trim(),
        label: element.labels?.[0]?.textContent.trim() ?? element.getAttribute("aria-label"),
        address: element.getAttribute("href"),
        visible: box.width > 0 && box.height > 0,
      };
    });
    if (wanted(focused)) {
      return;
    }
  }

  assert.fail("The element was not reached by keyboard.");
}
