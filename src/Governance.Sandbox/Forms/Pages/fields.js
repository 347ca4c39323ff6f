import { icon, make, newId } from "./dom.js";

const formatted = "@OData.Community.Display.V1.FormattedValue";
const why = {
  Form: "Only the governance store writes this field.",
  Platform: "Dynamics writes this field itself.",
  ColumnSecurity: "Column security lets you look, not change.",
  Privilege: "Your roles do not let you change this record.",
  Sandbox: "This sandbox form does not edit fields of this kind.",
};

export const shown = (row, cell) => row[cell.apiName + formatted] ?? (row[cell.apiName] === null || row[cell.apiName] === undefined ? "" : String(row[cell.apiName]));

/** A field with its label. `show(row)` puts a row's value into it; `change()` is what somebody typed, or undefined. */
export function field(cell, onInput) {
  const id = newId(cell.column);
  const editor = cell.readOnly ? viewer(cell, id) : editors(cell, id);
  const note = cell.readOnly ? make("span", { class: "quiet", id: `${id}-why` }, cell.readable ? reason(cell) : "Column security hides this field from you.") : null;
  if (note) {
    editor.setAttribute("aria-describedby", note.id);
  }

  let before = "";
  let touched = false;
  editor.addEventListener("input", () => {
    touched = editor.value !== before;
    onInput();
  });
  return {
    element: make("div", { class: `field${cell.readOnly ? " locked" : ""}`, "data-column": cell.column },
      make("label", { for: id, class: cell.showLabel ? "label" : "label quiet" }, cell.readOnly ? icon("lock") : null, cell.label),
      make("div", { class: "value" }, editor, note)),
    show(row, force = false) {
      const value = !cell.readable ? "••••••••" : cell.readOnly ? shown(row, cell) : text(cell, row[cell.apiName]);
      if (touched && !force) {
        return;
      }

      touched = false;
      before = value;
      if (editor.value !== value) {
        editor.value = value;
      }

      if (cell.readOnly) {
        editor.placeholder = "---";
      }
    },
    change: () => (touched ? { [cell.apiName]: value(cell, editor.value) } : undefined),
  };
}

const reason = (cell) => `Read-only. ${why[cell.readOnly]}`;

function viewer(cell, id) {
  return cell.type === "Memo"
    ? make("textarea", { id, readonly: true, rows: Math.max(2, cell.rows), spellcheck: "false" })
    : make("input", { id, type: "text", readonly: true });
}

function editors(cell, id) {
  switch (cell.type) {
    case "Memo": return make("textarea", { id, rows: Math.max(2, cell.rows), maxlength: cell.maxLength });
    case "Choice": return make("select", { id }, make("option", { value: "" }, "--Select--"), cell.options.map((one) => make("option", { value: one.value }, one.label)));
    case "Boolean": return make("select", { id }, make("option", { value: "false" }, "No"), make("option", { value: "true" }, "Yes"));
    case "WholeNumber":
    case "Decimal": return make("input", { id, type: "text", inputmode: "decimal", autocomplete: "off" });
    case "DateTime": return make("input", { id, type: "datetime-local", step: "1" });
    default: return make("input", { id, type: "text", maxlength: cell.maxLength, autocomplete: "off" });
  }
}

const text = (cell, raw) => raw === null || raw === undefined ? "" : cell.type === "DateTime" ? String(raw).replace("Z", "") : String(raw);

function value(cell, typed) {
  if (typed === "") {
    return null;
  }

  switch (cell.type) {
    case "Choice":
    case "WholeNumber":
    case "Decimal": return Number.isNaN(Number(typed)) ? typed : Number(typed);
    case "Boolean": return typed === "true";
    case "DateTime": return `${typed.length === 16 ? `${typed}:00` : typed}Z`;
    default: return typed;
  }
}
