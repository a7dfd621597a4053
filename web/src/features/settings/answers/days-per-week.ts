export const maxDaysPerWeek = 6; // one day of the week stays free: training rules §7.2 (G-12)

/** How many days a week: what was chosen, never more than there are weekdays or than the week allows. */
export function daysPerWeekOf(schedule: { readonly weekdays: readonly number[]; readonly daysPerWeek: number | null }): number {
  const most = Math.min(schedule.weekdays.length, maxDaysPerWeek);
  return Math.min(schedule.daysPerWeek ?? most, most);
}
