/** Makes an element: attributes, then children. Texts are texts, never markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }

  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const shapes = {
  back: "M12.5 4 6.5 10l6 6",
  refresh: "M15.5 10a5.5 5.5 0 1 1-1.7-4M14 2.5V6h-3.5",
  save: "M4 4h9l3 3v9H4zM7 4v4h5V4M7 16v-5h6v5",
  lock: "M5 9h10v7H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  table: "M4 5h12v10H4zM4 9h12M9 5v10",
  out: "M8 4H4v12h4M8 10h8M13 7l3 3-3 3",
};

/** A line drawing, hidden from screen readers: the words beside it say the same. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("class", "icon");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", shapes[name]);
  drawing.append(line);
  return drawing;
}

export const initials = (name) => name.split(/\s+/).filter(Boolean).map((word) => word[0]).slice(0, 2).join("").toUpperCase();

let numbers = 0;
export const newId = (prefix) => `${prefix}-${++numbers}`;
