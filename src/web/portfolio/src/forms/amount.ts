export type Amount = { value: number; fault?: undefined } | { value?: undefined; fault: string };

const most = 100_000_000_000;

/**
 * An amount as people and spreadsheets write it: 1234.5, 1,234.50, 1.234,50, 1 234,50, (12.00), −12. What could be read in two
 * ways is not guessed.
 */
export function readAmount(text: string): Amount {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, "").replace(/[−–]/g, "-");
  const bracketed = /^\((.*)\)$/.exec(bare);
  const signed = /^([+-]?)([\d.,]+)$/.exec(bracketed ? `-${bracketed[1]}` : bare);
  if (!signed || !/\d/.test(bare)) {
    return { fault: "This is no amount. Write digits such as 1234.50." };
  }

  const digits = signed[2]!;
  const [points, commas] = [digits.split(".").length - 1, digits.split(",").length - 1];
  let separator = "";
  if (points > 0 && commas > 0) {
    separator = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  } else if (points + commas === 1) {
    separator = points === 1 ? "." : ",";
    if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
      return { fault: `${digits} could be read in two ways. Write ${digits.replace(/[.,]/, "")} or ${digits.replace(/[.,]/, "").slice(0, -3)}.${digits.slice(-3, -1)}.` };
    }
  }

  const at = separator === "" ? digits.length : digits.lastIndexOf(separator);
  const [whole, part] = [digits.slice(0, at), digits.slice(at + 1)];
  const grouped = whole.split(/[.,]/);
  const isGrouped = grouped.length === 1 || (grouped.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group)) && !(separator !== "" && whole.includes(separator)));
  if (!isGrouped || !/^\d*$/.test(part)) {
    return { fault: "This is no amount. Write digits such as 1234.50." };
  }

  if (part.length > 2 && !/^0*$/.test(part.slice(2))) {
    return { fault: "An amount has at most two decimals." };
  }

  const value = Number(`${signed[1]}${grouped.join("") || "0"}.${part.slice(0, 2) || "0"}`);
  return Math.abs(value) > most ? { fault: "An amount is at most 100000000000." } : { value };
}
