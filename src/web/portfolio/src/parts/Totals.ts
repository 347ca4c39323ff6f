import type { Total } from "../api/types";

export type Sum = Omit<Total, "year">;

// By its digits: a product of large amounts would round to the next cent.
const cents = (amount: number) => Number(amount.toFixed(2).replace(".", ""));

/** Totals by currency and kind over the years wanted; added in whole cents, so nothing is lost. Kinds are never added to each other. */
export function sumTotals(totals: readonly Total[], year: number | null): Sum[] {
  const sums = new Map<string, Sum>();
  for (const total of totals) {
    if (year !== null && total.year !== year) {
      continue;
    }

    const key = `${total.currency} ${total.kind}`;
    const sum = sums.get(key) ?? { currency: total.currency, kind: total.kind, plan: 0, forecast: 0, actual: 0, expected: 0, valueAtRisk: 0 };
    for (const part of ["plan", "forecast", "actual", "expected", "valueAtRisk"] as const) {
      sum[part] = (cents(sum[part]) + cents(total[part])) / 100;
    }

    sums.set(key, sum);
  }

  return [...sums.values()].sort((one, other) => other.valueAtRisk - one.valueAtRisk || other.plan - one.plan);
}

export function yearsOf(totals: readonly Total[]): number[] {
  return [...new Set(totals.map((total) => total.year))].sort();
}
