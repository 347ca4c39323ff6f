const exact = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const short = new Intl.NumberFormat("en-GB", { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en-GB");
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** To the cent. */
export const money = (amount: number, currency: string) => `${currency} ${exact.format(amount)}`;
export const shortMoney = (amount: number, currency: string) => `${currency} ${short.format(amount)}`;
export const amountOf = (amount: number) => exact.format(amount);
export const count = (number: number) => whole.format(number);
export const atMoment = (text: string) => moment.format(new Date(text));
export const onDay = (text: string) => day.format(new Date(text));
export const inMonth = (period: string) => month.format(new Date(`${period}-01T00:00:00Z`));

export const doiNames = ["Defined", "Identified", "Detailed", "Decided", "Implemented", "Closed"];
export const doiName = (doi: number) => doiNames[doi] ?? String(doi);
export const stateName = (state: string) => (state === "OnHold" ? "On hold" : state);

export function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
