import { icon, initials, make } from "./dom.js";

/** The frame of every page: bar, navigation, command bar, messages, and room for the content. */
export function shell(page) {
  const alerts = make("div", { class: "alerts", role: "alert" });
  const news = make("div", { class: "quiet", role: "status" });
  const commands = make("div", { class: "commands", role: "toolbar", "aria-label": "Commands" });
  const content = make("div", { class: "content" });
  const out = make("form", { method: "post", action: "/sandbox/sign-out" },
    make("button", { type: "submit", class: "plain" }, icon("out"), "Switch user"));
  const bar = make("header", { class: "bar" },
    make("span", { class: "product" }, "Sandbox Dynamics"),
    make("span", { class: "app" }, "Governance"),
    make("span", { class: "who" }, page.user.name, make("span", { class: "face", "aria-hidden": "true" }, initials(page.user.name))),
    out);
  const places = make("nav", { class: "places", "aria-label": "Tables" },
    make("ul", {}, page.navigation.map((one) => make("li", {},
      make("a", { href: `/main.aspx?pagetype=entitylist&etn=${one.table}`, "aria-current": one.table === page.table ? "page" : null }, icon("table"), one.label)))));
  const main = make("main", {}, commands, alerts, content, news);
  document.body.replaceChildren(make("a", { class: "skip", href: "#content" }, "Skip to the content"), bar, places, main);
  content.id = "content";
  content.tabIndex = -1;
  return {
    content,
    commands,
    /** Shows what went wrong, word for word; null takes it away. */
    alert(text) {
      alerts.replaceChildren(...(text ? [make("p", {}, text)] : []));
    },
    say(text) {
      news.textContent = text;
    },
  };
}

export function command(name, label, run) {
  return make("button", { type: "button", class: "command", onclick: run }, icon(name), label);
}
