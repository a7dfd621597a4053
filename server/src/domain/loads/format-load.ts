import type { Load } from './load.ts';

/**
 * Hundredths as people write them: 6250 is "62.5", 125 is "1.25", 1250000 is "12,500".
 *
 * No locale API: engines differ there, and these words end up in stored workouts. Rounds to whole hundredths first.
 */
export function formatQuantity(inHundredths: number): string {
  const whole = Math.round(Math.abs(inHundredths));
  const units = Math.floor(whole / 100);
  const rest = whole % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  const sign = inHundredths < 0 && whole > 0 ? '−' : '';
  return `${sign}${groupThousands(units)}${decimals}`;
}

/** "62.5 kg", "135 lb", "1.25 kg". */
export const formatLoad = (load: Load): string => `${formatQuantity(load.value)} ${load.unit}`;

function groupThousands(units: number): string {
  const digits = String(units);
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(',');
}
