const DAY = 86_400_000;

/** The day that comes so many days of the calendar after another one. @param date ISO: 2021-08-30 */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day) + days * DAY).toISOString().slice(0, 10);
}
