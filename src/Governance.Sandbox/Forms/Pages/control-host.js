import { make } from "./dom.js";
import { webApi } from "./web-api.js";
import { shown } from "./fields.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Loads a code component from the zip and runs it as a form does: init once, updateView whenever its values change. */
export async function hostControl(page, cell, id, row) {
  const definition = page.controls[cell.control.name];
  const Control = await load(definition);
  const container = make("div", { class: "custom-control", "data-control": cell.control.name });
  const api = webApi(page.sets);
  let current = row;
  const context = (updated) => ({
    parameters: parameters(definition, cell, current),
    webAPI: api,
    userSettings: { userId: `{${page.user.id}}`, userName: page.user.name, languageId: 1033, isRTL: false, securityRoles: [], getTimeZoneOffsetMinutes: () => 0 },
    mode: {
      allocatedHeight: -1,
      allocatedWidth: container.clientWidth || -1,
      isControlDisabled: cell.readOnly !== null,
      isVisible: true,
      label: cell.label,
      contextInfo: { entityId: id, entityTypeName: page.table, entityRecordName: current[page.primaryName] ?? "" },
      setControlState: () => true,
      setFullScreen: () => undefined,
      trackContainerResize: () => undefined,
    },
    client: { disableScroll: false, getClient: () => "Web", getFormFactor: () => 1, isOffline: () => false, isNetworkAvailable: () => navigator.onLine },
    page: { entityId: id, entityTypeName: page.table, isPageReadOnly: false, getClientUrl: () => location.origin },
    fluentDesignLanguage: { isDarkTheme: dark.matches },
    resources: { getString: (key) => key },
    updatedProperties: updated,
  });
  const control = new Control();
  let raw = cell.control.parameters;
  control.init(context([]), () => undefined, {}, container);
  control.updateView(context([]));
  dark.addEventListener("change", () => control.updateView(context(["fluentDesignLanguage"])));
  return {
    element: container,
    /** Newer values of the record. */
    show(newer) {
      const changed = Object.entries(raw).filter(([, column]) => newer[column] !== current[column]).map(([name]) => name);
      current = newer;
      if (changed.length > 0) {
        control.updateView(context(["parameters", ...changed]));
      }
    },
    end: () => control.destroy(),
  };
}

function parameters(definition, cell, row) {
  return Object.fromEntries(definition.properties.map(({ name, ofType, usage }) => {
    const column = cell.control.parameters[name];
    const raw = usage === "bound" && cell.readable ? (row[column] ?? null) : null;
    return [name, {
      raw,
      formatted: raw === null ? "" : shown(row, cell),
      type: ofType,
      error: false,
      errorMessage: null,
      security: { secured: cell.secured, readable: cell.readable, editable: cell.readOnly === null },
      attributes: { LogicalName: column, DisplayName: cell.label, MaxLength: cell.maxLength },
    }];
  }));
}

/** Scripts call `registerControl` while they run; what they register is taken from there. */
async function load(definition) {
  for (const href of definition.styles) {
    document.head.append(make("link", { rel: "stylesheet", href }));
  }

  const registered = {};
  window.ComponentFramework = { registerControl: (name, constructor) => { registered[name] = constructor; } };
  for (const src of definition.scripts) {
    await new Promise((resolve, reject) => {
      document.head.append(make("script", { src, onload: resolve, onerror: () => reject({ message: `The script ${src} of the control does not load.` }) }));
    });
  }

  const found = registered[definition.registeredName];
  if (!found) {
    throw { message: `The control's scripts do not register ${definition.registeredName}.` };
  }

  return found;
}
