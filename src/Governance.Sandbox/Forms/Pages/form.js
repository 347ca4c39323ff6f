import { hostControl } from "./control-host.js";
import { icon, initials, make, newId } from "./dom.js";
import { field, shown } from "./fields.js";
import { command, shell } from "./shell.js";
import { tabs } from "./tabs.js";
import { ask, json } from "./web-api.js";

const pace = 5_000;

/** The main form of one record. While it is in sight it looks for newer values, as a user would press refresh. */
export async function openForm(page, id) {
  const frame = shell(page);
  const path = `${page.set}(${id})`;
  let row = await (await ask(path)).json();
  const parts = [];
  const name = make("h1", {});
  const state = make("span", { class: "state" });
  const header = make("dl", { class: "header-fields" }, page.form.header.map((cell) => headerField(cell, parts)));
  const marked = () => {
    const dirty = changes(parts) !== null;
    state.textContent = dirty ? "- Unsaved" : "- Saved";
    save.disabled = !dirty;
  };
  const save = command("save", "Save", () => void store());
  save.disabled = true;
  frame.commands.append(
    make("a", { class: "command", href: `/main.aspx?pagetype=entitylist&etn=${page.table}` }, icon("back"), page.plural),
    save,
    command("refresh", "Refresh", () => void look(true)));

  const show = (newer, force) => {
    row = newer;
    name.textContent = row[page.primaryName] || "(no name)";
    document.title = `${page.label}: ${name.textContent} - Sandbox Dynamics`;
    parts.forEach((part) => part.show(row, force));
    marked();
  };
  const body = [];
  for (const tab of page.form.tabs) {
    body.push({ label: tab.label, element: await tabBody(page, tab, id, row, parts, marked) });
  }

  const bar = tabs(body);
  frame.content.append(
    make("div", { class: "record-head" },
      make("div", { class: "face", "aria-hidden": "true" }, initials(row[page.primaryName] ?? "?")),
      make("div", { class: "title" }, name, make("p", {}, page.label, " ", state)),
      header),
    bar.element);
  show(row, true);
  setInterval(() => document.visibilityState === "visible" && void look(false), pace);

  async function look(force) {
    try {
      const answer = await ask(path, { headers: force ? {} : { "If-None-Match": row["@odata.etag"] } });
      frame.alert(null);
      if (answer.status !== 304) {
        show(await answer.json(), force);
      }

      if (force) {
        frame.say("Refreshed.");
      }
    } catch (fault) {
      frame.alert(fault.status === 401 ? "You are no longer signed in. Choose a user again." : fault.message);
    }
  }

  async function store() {
    const changed = changes(parts);
    if (!changed) {
      return;
    }

    try {
      const request = json("PATCH", changed);
      request.headers["If-Match"] = "*";
      await ask(path, request);
      show(await (await ask(path)).json(), true);
      frame.alert(null);
      frame.say("Saved.");
    } catch (fault) {
      frame.alert(fault.message);
    }
  }
}

function changes(parts) {
  const changed = parts.map((part) => part.change?.()).filter(Boolean);
  return changed.length > 0 ? Object.assign({}, ...changed) : null;
}

function headerField(cell, parts) {
  const value = make("dd", {});
  parts.push({
    show(row) {
      value.textContent = (cell.readable && shown(row, cell)) || "---";
      value.dataset.value = value.textContent;
    },
  });
  return make("div", { "data-column": cell.column }, value, make("dt", {}, cell.label));
}

async function tabBody(page, tab, id, row, parts, marked) {
  const columns = [];
  for (const column of tab.columns) {
    const sections = [];
    for (const section of column.sections) {
      sections.push(await sectionBody(page, section, id, row, parts, marked));
    }

    const element = make("div", { class: "column" }, sections);
    element.style.flexGrow = parseInt(column.width, 10) || 1;
    columns.push(element);
  }

  return make("div", { class: "columns" }, columns);
}

async function sectionBody(page, section, id, row, parts, marked) {
  const title = newId("section");
  const element = make("section", { class: "card", "aria-labelledby": title }, make("h2", { id: title, class: section.showLabel ? null : "quiet" }, section.label));
  for (const cell of section.cells) {
    const part = cell.control ? await hostControl(page, cell, id, row) : field(cell, marked);
    parts.push(part);
    element.append(part.element);
  }

  return element;
}
