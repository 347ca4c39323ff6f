import { readAmount } from "./amount";
import { nextMonth, readMonth } from "./month";

export interface Pasted {
  /** The cells that were given, by month; the first is the one that the paste began in. */
  rows: { period: string; cells: string[] }[];
}

/** Whether the text is a block of a spreadsheet and not one value. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ""));
}

/**
 * A block of a spreadsheet. When its first column holds months, each row goes to its month; otherwise row follows row from the
 * month that the paste began in. A first line of headings is left out.
 */
export function readBlock(text: string, from: string): Pasted {
  const lines = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").map((line) => line.split("\t").map((cell) => cell.trim()));
  const isHeading = (cells: string[]) => cells.some((cell) => cell !== "") && cells.every((cell) => cell === "" || (readMonth(cell) === null && readAmount(cell).fault !== undefined && !/\d/.test(cell)));
  const body = lines.length > 1 && isHeading(lines[0]!) ? lines.slice(1) : lines;
  const isByMonth = body.length > 0 && body.every(([first = ""]) => readMonth(first) !== null) && body.some((cells) => cells.length > 1);
  return {
    rows: body.map((cells, index) => (isByMonth
      ? { period: readMonth(cells[0]!)!, cells: cells.slice(1) }
      : { period: nextMonth(from, index), cells })),
  };
}
