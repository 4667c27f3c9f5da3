/**
 * The scenario: what everybody is asked to do, in this order. Steps of the same measure are done with different words, and
 * their median counts; steps without a measure lead from one to the next.
 */
export interface Step {
  readonly measure?: Measure;
  readonly action: 'search' | 'filter' | 'sort' | 'sweep';
  readonly text?: string;
}

export const TIMED = [
  'data → first rows',
  'first search ever',
  'search, few hits',
  'search, half of all',
  'search, no hits',
  'worst of five typed letters',
  'clear the search',
  'module filter',
  'sort by name',
  'search while sorted',
] as const;

export const MEASURES = [
  ...TIMED,
  'sweep, p95 frame',
  'sweep, p95 work',
  'blank frames',
  'DOM nodes',
  'heap over the rows',
  'long tasks',
  'longest task',
  'bundle',
] as const;

export type Measure = (typeof MEASURES)[number];

const search = (text: string, measure?: Measure): Step => ({ action: 'search', text, ...(measure && { measure }) });
const clear = search('', 'clear the search');
const filter = (text: string, measure?: Measure): Step => ({ action: 'filter', text, ...(measure && { measure }) });

export const STEPS: readonly Step[] = [
  search('myrvang', 'first search ever'),
  clear,
  ...['kvistgren', 'ravnholt', 'solhage'].flatMap((name) => [search(name, 'search, few hits'), clear]),
  ...['@nordlys', '@fjordheim', 'nordlys.ex'].flatMap((half) => [search(half, 'search, half of all'), search('')]),
  ...['zqxw', 'wxqz', 'qqzz'].flatMap((none) => [search(none, 'search, no hits'), search('')]),
  ...['y', 'yt', 'ytt', 'ytte', 'ytter'].map((typed) => search(typed, 'worst of five typed letters')),
  clear,
  ...['Payroll Export', 'TimeLog CRM', 'Expense Scan'].flatMap((name) => [filter(name, 'module filter'), filter('')]),
  { action: 'sweep' },
  { action: 'sort', measure: 'sort by name' },
  ...['tjernlund', 'uggledal', 'ytterdal'].flatMap((name) => [search(name, 'search while sorted'), search('')]),
];
