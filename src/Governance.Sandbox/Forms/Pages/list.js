import { make, newId } from "./dom.js";
import { command, shell } from "./shell.js";
import { ask } from "./web-api.js";

const formatted = "@OData.Community.Display.V1.FormattedValue";

/** A table's public views. */
export async function openList(page, wanted) {
  const frame = shell(page);
  const id = newId("view");
  let view = page.views.find((one) => one.id === wanted) ?? page.views[0];
  const choice = make("select", { id, onchange: () => { view = page.views.find((one) => one.id === choice.value); void draw(); } },
    page.views.map((one) => make("option", { value: one.id, selected: one === view }, one.name)));
  const place = make("div", { class: "card grid", role: "region", "aria-label": page.plural, tabindex: "0" });
  frame.commands.append(command("refresh", "Refresh", () => void draw()));
  frame.content.append(
    make("div", { class: "list-head" }, make("h1", {}, page.plural), make("label", { for: id, class: "quiet" }, "View"), choice),
    place);
  document.title = `${page.plural} - Sandbox Dynamics`;
  await draw();

  async function draw() {
    try {
      const rows = await read(page, view);
      place.replaceChildren(rows.length === 0 ? make("p", { class: "empty" }, "No record is in this view.") : table(page, view, rows));
      frame.alert(null);
      frame.say(`${view.name}: ${rows.length} records.`);
    } catch (fault) {
      frame.alert(fault.message);
    }
  }
}

async function read(page, view) {
  const options = new URLSearchParams({ $select: [...new Set([page.primaryName, ...view.columns.map((column) => column.apiName)])].join(",") });
  if (view.filter) {
    options.set("$filter", view.filter);
  }

  if (view.orderBy) {
    options.set("$orderby", view.orderBy);
  }

  return (await (await ask(`${page.set}?${options}`)).json()).value;
}

function table(page, view, rows) {
  const cell = (row, column) => {
    const text = row[column.apiName + formatted] ?? row[column.apiName] ?? "";
    return column.apiName === page.primaryName
      ? make("th", { scope: "row" }, make("a", { href: `/main.aspx?pagetype=entityrecord&etn=${page.table}&id=${row[page.key]}` }, String(text) || "(no name)"))
      : make("td", { "data-value": String(text) }, String(text));
  };
  return make("table", {},
    make("caption", { class: "quiet" }, view.name),
    make("thead", {}, make("tr", {}, view.columns.map((column) => make("th", { scope: "col" }, column.label)))),
    make("tbody", {}, rows.map((row) => make("tr", {}, view.columns.map((column) => cell(row, column))))));
}
