/** Etags name values (purchased, nextPeriod, prices, period), so that a later reader can be told what changed. */
import { basisOf, withFollowers } from './lines.ts';
import type { BasisLine, LineState, VersionState } from './state.ts';
import type { FieldChange, Person } from './wire.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

const FIELDS = ['purchased', 'nextPeriod', 'unitPrice'] as const;

/** The etag of the present values; the same values have the same etag, whatever happened between. */
export function currentEtag(world: World): string {
  world.etag ??= presentVersion(world).etag;
  return world.etag;
}

/** Remembers the present values under their etag; to be called before any of them, or the period, becomes another. */
export function rememberVersion(world: World): void {
  const version = presentVersion(world);
  world.versions.set(version.etag, version);
  world.etag = null;
}

/** Gives a line other values, and notes whose they are (null: the system's); what stays as it was stays whose it was. */
export function changeLine(
  world: World,
  line: LineState,
  values: Partial<Pick<LineState, (typeof FIELDS)[number]>>,
  by: Person | null,
): LineState {
  world.counters.changes += 1;
  const authorship = { by, order: world.counters.changes };
  const fields = FIELDS.filter((field) => values[field] !== undefined && values[field] !== line[field]);
  const authors = { ...line.authors, ...Object.fromEntries(fields.map((field) => [field, authorship])) };
  const changed = { ...line, ...values, authors };
  world.lines.set(line.id, changed);
  return changed;
}

/** What a refusal says of changes: them, and who made the latest of them, unless that was the system. */
export function changeFacts(world: World, changes: FieldChange[]): { changedBy?: Person; changes: FieldChange[] } {
  const [latest] = changes
    .flatMap(({ lineId, field }) => recordOf(world.lines, lineId).authors[field] ?? [])
    .sort((a, b) => b.order - a.order);
  return { ...(latest?.by && { changedBy: latest.by }), changes };
}

/** What has changed since an etag was current; empty for one that is not known. */
export function changesSince(world: World, etag: string): FieldChange[] {
  const version = world.versions.get(etag);
  return version ? version.lines.flatMap((was) => differences(world, was)) : [];
}

/** What has changed in a line and those that follow it since they were quoted (M4: by value, not history). */
export function changesOf(world: World, basis: readonly BasisLine[]): FieldChange[] {
  return basis.flatMap((was) => differences(world, was));
}

export function basisWithFollowers(world: World, line: LineState): BasisLine[] {
  return withFollowers(world, line).map((each) => basisOf(world, each));
}

/** Followers have no number of their own to change (P4): only their price is named. */
function differences(world: World, was: BasisLine): FieldChange[] {
  const line = recordOf(world.lines, was.lineId);
  const is = basisOf(world, line);
  const fields = line.kind === 'follower' ? (['unitPrice'] as const) : FIELDS;
  return fields
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ lineId: was.lineId, field, from: was[field], to: is[field] }));
}

function presentVersion(world: World): VersionState {
  const lines = [...world.lines.values()].map((line) => basisOf(world, line));
  const periodStart = world.period.startDate;
  return { etag: fingerprint(JSON.stringify([world.account.id, periodStart, lines])), periodStart, lines };
}

/** Two 32-bit FNV-1a hashes with different offsets: enough to tell versions apart, and of any text fit for a header. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x2f1b6e35]
    .map((offset) => {
      let hash = offset;
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
