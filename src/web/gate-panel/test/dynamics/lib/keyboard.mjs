import assert from "node:assert/strict";

const look = () => {
  const element = document.activeElement;
  return {
    tag: element.tagName,
    type: element.type ?? null,
    role: element.getAttribute("role"),
    text: element.textContent.trim(),
    label: element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent.trim() ?? null,
    column: element.closest("[data-column]")?.dataset.column ?? null,
  };
};

export const focused = (page) => page.evaluate(look);

/** Presses Tab until the wanted element has the focus. */
export async function tabTo(page, wanted) {
  const seen = [];
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (wanted(now)) {
      return now;
    }

    seen.push(now.label ?? now.text.slice(0, 30));
  }

  assert.fail(`The element was not reached by keyboard. Reached: ${seen.join(" | ")}`);
}
