import { readAmount } from "../../forms/amount";
import { readMonth } from "../../forms/month";
import type { FormField } from "./field";

export interface Converted {
  /** Undefined where nothing was typed. */
  value?: unknown;
  fault?: string;
}

/** A number of the store as it stands in a field: three digits behind its point get one more, so that they are no thousands. */
export function plainNumber(text: string): string {
  return halves.test(text) ? `${text}0` : text;
}

const halves = /^([+-]?[1-9]\d{0,2})[.,](\d{3})$/;

/** Marks what was typed into a list to choose from and is none of its entries. */
export const unchosen = "?";

/** Marks what is none of the entries that are known so far, while the list is being read: no line that is typed begins like this. */
export const unread = `${unchosen}\n`;

export const stillReading = "The list is still being read.";

/** What was typed into a list without choosing; null where one was chosen, or nothing typed. */
export function unchosenText(value: string): string | null {
  return value.startsWith(unread) ? value.slice(unread.length) : value.startsWith(unchosen) ? value.slice(unchosen.length) : null;
}

/** What the API takes for what was typed, or why it cannot be read. Whether it is allowed is for the store to judge. */
export function convert(field: FormField, typed: string): Converted {
  const text = field.kind === "yaml" ? typed : typed.trim();
  if (text === "") {
    return field.required ? { fault: `${field.label} is missing. Fill it in.` } : {};
  }

  switch (field.kind) {
    case "number": {
      // As with amounts: what could be a thousand or a thousandth is not guessed.
      const twoWays = halves.exec(text);
      if (twoWays) {
        return { fault: `${text} could be read in two ways. Write ${twoWays[1]}${twoWays[2]} or ${twoWays[1]}.${twoWays[2]}0.` };
      }

      const value = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      return Number.isFinite(value) ? { value: field.asText ? String(value) : value } : { fault: "This is no number. Write digits such as 14 or 2.5." };
    }
    case "money": {
      const { value, fault } = readAmount(text);
      return fault === undefined ? { value: field.asText ? value!.toFixed(2) : value } : { fault };
    }
    case "month": {
      const value = readMonth(text);
      return value === null ? { fault: "This is no month. Write it as 2027-01." } : { value };
    }
    case "moment":
      return Number.isNaN(Date.parse(text)) ? { fault: "This is no date and time." } : { value: new Date(text).toISOString() };
    case "choice":
      return { value: Array.isArray(field.options) ? (field.options.find((option) => String(option.value) === text)?.value ?? text) : text };
    case "person":
    case "measure":
      return text.startsWith(unread) ? { fault: stillReading } : text.startsWith(unchosen) ? { fault: "Choose one from the list that opens while you type." } : { value: text };
    default:
      return { value: text };
  }
}
