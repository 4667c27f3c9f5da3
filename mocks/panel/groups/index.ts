/** The groups of controls, one module each: what stands on their buttons, in this order, and what they open. */
import type { TemplateResult } from 'lit';
import type { PanelContext } from '../panel-context.ts';
import { panelText as text } from '../panel-text.ts';
import type { PanelFacts } from '../panel-view.ts';
import { employees } from './employees.ts';
import { faults } from './faults.ts';
import { invoices } from './invoices.ts';
import { mails } from './mails.ts';
import { modules } from './modules.ts';
import { nextOperation } from './next-operation.ts';
import { prices } from './prices.ts';
import { time } from './time.ts';

interface Group {
  readonly title: (facts: PanelFacts) => string;
  readonly render: (context: PanelContext) => TemplateResult;
}

const GROUPS = {
  time: { title: () => text.time, render: time },
  employees: { title: () => text.employees, render: employees },
  modules: { title: () => text.modules, render: modules },
  prices: { title: () => text.prices, render: prices },
  'next-operation': { title: () => text.nextOperation, render: nextOperation },
  faults: { title: () => text.faults, render: faults },
  mails: { title: ({ mails: count }) => text.counted(text.mails, count), render: mails },
  invoices: { title: ({ invoices: count }) => text.counted(text.invoices, count), render: invoices },
} satisfies Record<string, Group>;

export type GroupName = keyof typeof GROUPS;

export const groupNames = Object.keys(GROUPS) as readonly GroupName[];

/** The group of that name, if there is one. */
export function groupOf(name: string): Group | undefined {
  return Object.hasOwn(GROUPS, name) ? GROUPS[name as GroupName] : undefined;
}

export function titleOf(name: GroupName, facts: PanelFacts): string {
  return GROUPS[name].title(facts);
}
