import { make } from "./dom.js";
import { openForm } from "./form.js";
import { openList } from "./list.js";

const wanted = new URLSearchParams(location.search);
const table = wanted.get("etn") ?? "gov_measure";
const id = (wanted.get("id") ?? "").replace(/[{}]/g, "").toLowerCase();

try {
  const response = await fetch(`/sandbox/page/${encodeURIComponent(table)}`);
  const page = await response.json();
  if (!response.ok) {
    throw page.error;
  }

  await (id ? openForm(page, id) : openList(page, wanted.get("viewid")));
} catch (fault) {
  document.title = "Sandbox Dynamics";
  document.body.replaceChildren(make("main", { class: "stopped" },
    make("h1", {}, "This page cannot be shown"),
    make("p", { role: "alert" }, fault.message ?? String(fault)),
    make("p", {}, make("a", { href: "/main.aspx?pagetype=entitylist&etn=gov_measure" }, "To the measures"), " · ", make("a", { href: "/sandbox/sign-in" }, "Choose another user"))));
}
