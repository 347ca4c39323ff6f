const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A month as spreadsheets write it (2027-01, 2027-01-31, 01/2027, 1.2027, Jan 2027, Jan-27), or null. */
export function readMonth(text: string): string | null {
  const bare = text.trim();
  const iso = /^(20\d\d)-(\d{1,2})(?:-\d{1,2})?$/.exec(bare);
  if (iso) {
    return month(iso[1]!, Number(iso[2]));
  }

  const numbered = /^(\d{1,2})[./](20\d\d)$/.exec(bare);
  if (numbered) {
    return month(numbered[2]!, Number(numbered[1]));
  }

  const named = /^([A-Za-z]{3,9})\.?[ -](20\d\d|\d\d)$/.exec(bare);
  const at = named ? names.indexOf(named[1]!.slice(0, 3).toLowerCase()) : -1;
  return named && at >= 0 ? month(named[2]!.length === 2 ? `20${named[2]}` : named[2]!, at + 1) : null;
}

export function nextMonth(period: string, by = 1): string {
  const at = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + by;
  return month(String(Math.floor(at / 12)), (at % 12) + 1)!;
}

export function thisMonth(): string {
  return new Date().toISOString().slice(0, 7);
}

function month(year: string, number: number): string | null {
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, "0")}` : null;
}
