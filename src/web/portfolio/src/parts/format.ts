const exact = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const short = new Intl.NumberFormat("en-GB", { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en-GB");
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

// From here on two amounts a cent apart are the same number to a browser: 2^46, as the gaps are wider than a cent.
const tooLarge = 70368744177664;

/** To the cent, or a plain word that it cannot be shown so: never a wrong cent. */
export const amountOf = (amount: number) => (Math.abs(amount) < tooLarge ? exact.format(amount) : "too large to show to the cent");
export const money = (amount: number, currency: string) => `${currency} ${amountOf(amount)}`;
export const shortMoney = (amount: number, currency: string) => `${currency} ${short.format(amount)}`;
export const count = (number: number) => whole.format(number);
export const atMoment = (text: string) => inWords(moment, text, text);
export const onDay = (text: string) => inWords(day, text, text);
export const inMonth = (period: string) => inWords(month, `${period}-01T00:00:00Z`, period);

/** A date in words; what is none, such as a word that somebody wrote into a field, stays as it is. */
function inWords(format: Intl.DateTimeFormat, text: string, otherwise: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? otherwise : format.format(at);
}

export const doiNames = ["Defined", "Identified", "Detailed", "Decided", "Implemented", "Closed"];
export const doiName = (doi: number) => doiNames[doi] ?? String(doi);
export const stateName = (state: string) => (state === "OnHold" ? "On hold" : state);

export function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
