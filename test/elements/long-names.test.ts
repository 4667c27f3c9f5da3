import { expect } from 'chai';
import { aTimeout, fixture, html } from '@open-wc/testing-helpers';
import '../../src/define.ts';
import type { Account } from '../../src/domain/model.ts';
import { defineAddonTable, defineEditor } from '../../src/elements/lazy.ts';
import type { AddonTable } from '../../src/elements/tl-addon-table/tl-addon-table.ts';
import { draft, flows, steady } from '../../stories/fixtures/account.ts';
import { addOnLines, assignmentMark, assignments, calendar } from '../../stories/fixtures/assignments.ts';
import { deepQuery } from '../support/deep.ts';
import { Ledger } from '../support/ledger.ts';

before(() => Promise.all([defineEditor(), defineAddonTable()]));

const LONG = 'Projektresursplaneringsmodulfakturering'.padEnd(60, 'x');

/** What stands out to the side, by its name. */
function wider(element: HTMLElement): string[] {
  const { right } = element.getBoundingClientRect();
  return (
    deepQuery(element, '*')
      // Figures that are only heard, and what stands under a name.
      .filter((inner) => inner.closest('.visually-hidden, .figure, .line > .name') === null)
      .filter((inner) => inner.getBoundingClientRect().right > right + 1 || standsOut(inner))
      .map((inner) => `${inner.localName}.${inner.className}`)
  );
}

/** Text wider than its block; a choice may cut its own short, and a cell its heading. */
function standsOut(inner: HTMLElement): boolean {
  return (
    /^(p|h2|h3|li|td|label|div|tl-\w+)$/.test(inner.localName) && inner.scrollWidth > Math.max(inner.clientWidth, 1) + 1
  );
}

describe('WCAG 1.4.10: the name of a product that is one long word, at 320 pixels', () => {
  const account: Account = {
    ...steady,
    lines: steady.lines.map((line) => ({ ...line, name: LONG, minimum: line.id === 'standard' ? 0 : line.minimum })),
  };

  for (const [name, flow] of Object.entries({ quoted: flows.quoted, plan: flows.plan, conflict: flows.conflict })) {
    it(`fits into the editor and the quote: ${name}`, async () => {
      const ledger = await Ledger.show(account);
      ledger.element.style.inlineSize = '320px';
      await ledger.flow({ ...flow, draft: draft('30', flow.draft) });
      for (const details of deepQuery<HTMLDetailsElement>(ledger.element, 'details')) details.open = true;
      expect(wider(ledger.element)).to.deep.equal([]);
    });
  }

  it('fits into the add-on table, its choice and its detail', async () => {
    const table = await fixture<AddonTable>(html`<tl-addon-table></tl-addon-table>`);
    table.style.inlineSize = '320px';
    const lines = addOnLines.map((line) => ({ ...line, name: LONG }));
    Object.assign(table, {
      lines,
      calendar,
      rows: assignments,
      lineId: assignmentMark.lineId,
      marks: [assignmentMark],
    });
    await table.updateComplete;
    // The detail in it draws a turn of the task queue later.
    await aTimeout(0);
    expect(wider(table)).to.deep.equal([]);
  });
});
