import { make, newId } from "./dom.js";

/** Tabs by the usual keys: arrows, Home and End move and choose. */
export function tabs(bodies) {
  const entries = bodies.map(({ label, element }) => {
    const [tab, panel] = [newId("tab"), newId("panel")];
    return {
      tab: make("button", { type: "button", role: "tab", id: tab, "aria-controls": panel }, label),
      panel: make("div", { role: "tabpanel", id: panel, "aria-labelledby": tab }, element),
    };
  });
  const choose = (index, focus) => entries.forEach(({ tab, panel }, at) => {
    const chosen = at === index;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    panel.hidden = !chosen;
    if (chosen && focus) {
      tab.focus();
    }
  });
  const list = make("div", { role: "tablist", class: "tabs", "aria-label": "Form" }, entries.map(({ tab }) => tab));
  entries.forEach(({ tab }, index) => tab.addEventListener("click", () => choose(index, false)));
  list.addEventListener("keydown", (event) => {
    const at = entries.findIndex(({ tab }) => tab === document.activeElement);
    const next = { ArrowRight: (at + 1) % entries.length, ArrowLeft: (at + entries.length - 1) % entries.length, Home: 0, End: entries.length - 1 }[event.key];
    if (at >= 0 && next !== undefined) {
      event.preventDefault();
      choose(next, true);
    }
  });
  choose(0, false);
  return { element: make("div", { class: "tabbed" }, list, entries.map(({ panel }) => panel)) };
}
