import ownPackage from '../../../package.json' with { type: 'json' };
import { readFileSync } from 'node:fs';

export interface Entrant {
  readonly id: string;
  readonly title: string;
  readonly kind: 'floor' | 'ours' | 'peer';
  /** Whose versions are reported. */
  readonly packages: readonly string[];
}

export const OURS = 'ours';
export const FLOOR = 'floor';
export const LAZY_FLOOR = 'lazy-floor';

export const entrants: readonly Entrant[] = [
  { id: OURS, title: '<tl-addon-table>', kind: 'ours', packages: [] },
  { id: LAZY_FLOOR, title: 'lazy floor', kind: 'floor', packages: [] },
  { id: FLOOR, title: 'floor', kind: 'floor', packages: [] },
  { id: 'virtualizer', title: '@lit-labs/virtualizer', kind: 'peer', packages: ['@lit-labs/virtualizer'] },
  {
    id: 'tanstack',
    title: 'TanStack Table + Virtual',
    kind: 'peer',
    packages: ['@tanstack/table-core', '@tanstack/virtual-core'],
  },
  { id: 'vaadin', title: 'Vaadin Grid', kind: 'peer', packages: ['@vaadin/grid'] },
  { id: 'ag-grid', title: 'AG Grid Community', kind: 'peer', packages: ['ag-grid-community'] },
  { id: 'tabulator', title: 'Tabulator', kind: 'peer', packages: ['tabulator-tables'] },
  { id: 'revogrid', title: 'RevoGrid', kind: 'peer', packages: ['@revolist/revogrid'] },
];

export function entryOf({ id, kind }: Entrant): string {
  return `${kind === 'peer' ? 'peers' : 'contestants'}/${id}.ts`;
}

/** `2.1.1`, or of several `9.3.1 + 3.19.11`. */
export function versionOf({ kind, packages }: Entrant): string {
  if (kind === 'ours') return ownPackage.version;
  return packages.map((name) => installedVersion(name)).join(' + ');
}

function installedVersion(name: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '';
}
