import type { CalendarEntry } from '../../../generated/prisma/client.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';

/** A planned entry whose day has passed reads as skipped at once; the job that stores it may come minutes later. */
export const shownStatus = ({ status, on }: Pick<CalendarEntry, 'status' | 'on'>, today: LocalDate): CalendarEntry['status'] =>
  status === 'planned' && toLocalDate(on) < today ? 'skipped' : status;
