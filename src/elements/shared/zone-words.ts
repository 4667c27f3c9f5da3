import type { AccountInfo, Instant } from '../../domain/model.ts';
import type { Words } from './words.ts';

/** `Central European Time (Stockholm)`: the name people use, and the place that says which one it is (T5). */
export function zoneOf({ formats }: Words, instant: Instant, { timeZone }: AccountInfo): string {
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  const name = formats.zoneName(instant, timeZone);
  return place === undefined || place === name ? name : `${name} (${place})`;
}
