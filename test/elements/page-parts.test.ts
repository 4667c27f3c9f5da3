import { aTimeout } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { html, render } from 'lit';
import '../../src/define.ts';
import { defineEditor, defineStatePanel } from '../../src/elements/lazy.ts';
import type { EditRequest, EmployeeRequest } from '../../src/elements/shared/requests.ts';
import type { Mark } from '../../src/domain/model.ts';
import { grace, marks, planned, purchaseOperation, readOnly, steady } from '../../stories/fixtures/account.ts';
import type { PeriodSummary } from '../../src/elements/tl-period-summary/tl-period-summary.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { lostSpaces } from '../support/lost-spaces.ts';
import { waitUntil } from '../support/wait-until.ts';

const links = { employee: '/employees/{id}', rights: '/rights' };

function heard<T extends Event>(element: Element, type: string): T[] {
  const events: T[] = [];
  element.addEventListener(type, (event) => events.push(event as T));
  return events;
}

/**
 * Without the frame that `fixture` awaits, which a page in the background has not: what is inside an element draws a turn of
 * the task queue later.
 */
async function shown(template: unknown): Promise<HTMLElement> {
  const place = frame.appendChild(document.createElement('div'));
  render(template, place);
  await aTimeout(0);
  return place.firstElementChild as HTMLElement;
}

function press(element: Element, name: string): void {
  const buttons = deepQuery<HTMLButtonElement>(element, 'button');
  const button = buttons.find((each) => (each.ariaLabel ?? deepText(each)) === name);
  if (!button) throw new Error(`No button named ${name}`);
  button.click();
}

let frame: HTMLElement;

before(() => Promise.all([defineEditor(), defineStatePanel()]));
beforeEach(() => {
  frame = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  frame.remove();
});

describe('<tl-period-summary>', () => {
  it('tells period, next invoice and that nothing is planned', async () => {
    const summary = await shown(html`<tl-period-summary .account=${steady}></tl-period-summary>`);
    expect(deepText(summary))
      .to.contain('1 October – 31 December 2026 38 of 92 days left, today included')
      .and.to.contain('SEK 16,800.00 excl. VAT 1 January 2027, for the whole next period')
      .and.to.contain('None The same numbers continue in the next period');
  });

  it('P4 counts a plan once, not again for each line that follows', async () => {
    const summary = await shown(html`<tl-period-summary .account=${planned}></tl-period-summary>`);
    expect(deepText(summary)).to.contain('2, from 1 January 2027 18 standard licences, 6 Microsoft Outlook licences');
  });

  it('says the whole time line in words', async () => {
    const summary = await shown(html`<tl-period-summary .account=${grace}></tl-period-summary>`);
    const [line] = deepQuery(summary, '.time-line');
    expect(line!.innerText.trim().replaceAll(/\s+/g, ' ')).to.equal(
      'Today, 5 January 8 Jan 2027, 00:00 CET: 3 users deactivated 1 January period started 1 April 2027 next period, next invoice',
    );
  });

  it('G6 names both where a user and an assignment share a deadline', async () => {
    const employee = { ...marks[0]!.employee, id: 'u-07' };
    const assignment: Mark = { ...marks[0]!, kind: 'assignment', id: 'as-1', lineId: 'timelog-crm', employee };
    const account = { ...grace, marks: [...marks, assignment] };
    const summary = await shown(html`<tl-period-summary .account=${account}></tl-period-summary>`);
    expect(deepText(summary)).to.contain('8 Jan 2027, 00:00 CET: 3 users deactivated, module removed from 1 employee');
  });

  it('T2 names no deadline for those whom a purchase on its way saves', async () => {
    const { purchased } = grace.lines.find(({ id }) => id === 'standard')!;
    const change = { ...purchaseOperation.change, quantity: purchased + 2 };
    const account = { ...grace, operations: [{ ...purchaseOperation, change }] };
    const summary = await shown(html`<tl-period-summary .account=${account}></tl-period-summary>`);
    expect(deepText(summary)).to.contain(': 1 user deactivated');
  });

  it('T5 goes by the server’s clock, and not by when the account was read', async () => {
    const now = '2026-11-25T09:00:00Z';
    const summary = await shown(html`<tl-period-summary .account=${steady} .now=${now}></tl-period-summary>`);
    expect(deepText(summary)).to.contain('37 of 92 days left').and.to.contain('Today, 25 November');
  });

  it('tells of a fee alone that begins with the next period what it is, and not that there are more of it', async () => {
    const lines = steady.lines.map((line) =>
      line.section === 'integrations' ? { ...line, purchased: 0, nextPeriod: 1 } : line,
    );
    const fee = lines.find(({ section }) => section === 'integrations')!;
    const account = { ...steady, lines: lines.filter((line) => line.section !== 'integrations' || line === fee) };
    const summary = await shown(html`<tl-period-summary .account=${account}></tl-period-summary>`);
    expect(deepText(summary)).to.contain('Planned changes').and.not.to.contain('0 now');
  });

  it('counts the deadlines after the first two, also where it is one', async () => {
    const summary = await shown(html`<tl-period-summary .account=${crowded}></tl-period-summary>`);
    expect(deepText(summary)).to.contain('1 later deadline');
  });

  it('places an event by its instant', async () => {
    const summary = await shown(html`<tl-period-summary .account=${steady}></tl-period-summary>`);
    const [dot] = deepQuery<SVGElement & HTMLElement>(summary, '.drawing > .today');
    expect(Number.parseFloat(dot!.getAttribute('x')!)).to.be.closeTo(59.3, 0.2);
  });

  /** Everything that can stand on a time line at once, close to each other. */
  const crowded = {
    ...planned,
    marks: ['2026-11-27T13:30:00Z', '2026-12-30T23:00:00Z', '2026-12-31T10:00:00Z'].map((deadline, index) => ({
      ...marks[index]!,
      deadline,
    })),
  };
  for (const dir of ['ltr', 'rtl']) {
    it(`has the sign of each label over its place on the line, in a ${dir} page`, async () => {
      const place = await shown(
        html`<div dir=${dir}><tl-period-summary .account=${crowded}></tl-period-summary></div>`,
      );
      const middles = (selector: string): number[] =>
        deepQuery<Element>(place, selector).map((sign) => {
          const { left, right } = sign.getBoundingClientRect();
          return (left + right) / 2;
        });
      for (const width of [288, 320, 480, 800, 1200]) {
        place.style.inlineSize = `${width}px`;
        const places = middles('.drawing > svg > *');
        const apart = middles('.room > svg > *').map((middle, index) => Math.abs(middle - (places[index] ?? 0)));
        // At the very end a sign stays within the page by its half.
        expect(Math.max(...apart), String(width)).to.be.lessThan(8);
      }
    });
  }
  for (const lang of ['en', 'sv', 'da']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`cuts no label and lets none run into another: ${lang} in a ${dir} page`, async () => {
        const place = await shown(
          html`<div lang=${lang} dir=${dir}><tl-period-summary .account=${crowded}></tl-period-summary></div>`,
        );
        const summary = place.firstElementChild as PeriodSummary;
        await summary.updateComplete;
        for (const width of [200, 248, 288, 320, 480, 800, 1200]) {
          place.style.inlineSize = `${width}px`;
          const labels = deepQuery(summary, '.event span, .boundaries p').map((label) => label.getBoundingClientRect());
          const frame = place.getBoundingClientRect();
          expect(labels).to.have.length(6);
          for (const [index, label] of labels.entries()) {
            expect([label.left >= frame.left, label.right <= frame.right + 0.01], `${width}: ${index}`).to.deep.equal([
              true,
              true,
            ]);
            const others = labels.slice(index + 1).filter((other) => overlap(label, other));
            expect(others, `${width}: ${index}`).to.deep.equal([]);
          }
        }
      });
    }
  }
});

function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

describe('<tl-grace-notice>', () => {
  it('G8 T5 says until when by the server clock, who, and three ways out', async () => {
    const notice = await shown(
      html`<tl-grace-notice .account=${grace} .marks=${marks} .links=${links}></tl-grace-notice>`,
    );
    expect(deepText(notice))
      .to.contain('3 users have no licence')
      .and.to.contain(
        'They stay active until Friday 8 January 2027, 00:00 Central European Time, in 2 days and 13 hours.',
      )
      .and.to.contain('Buy 3 licences')
      .and.to.contain('Deactivate 3 users yourself')
      .and.to.contain('Do nothing');
    const edits = heard<EditRequest>(notice, 'tl-request-edit');
    press(notice, 'See price and buy… Standard licences');
    expect(edits.map(({ lineId, quantity, effective }) => [lineId, quantity, effective])).to.deep.equal([
      ['standard', 21, 'now'],
    ]);
  });

  it('G3 asks for as many as are over, also where fewer are marked by now', async () => {
    const notice = await shown(
      html`<tl-grace-notice .account=${grace} .marks=${marks.slice(1)} .links=${links}></tl-grace-notice>`,
    );
    const edits = heard<EditRequest>(notice, 'tl-request-edit');
    press(notice, 'See price and buy… Standard licences');
    expect(edits.map(({ quantity }) => quantity)).to.deep.equal([21]);
  });

  it('T5 names each one’s deadline on the account’s clock, with the way to the card, under a heading of the page', async () => {
    const notice = await shown(
      html`<tl-grace-notice .account=${grace} .marks=${marks} .links=${links}></tl-grace-notice>`,
    );
    const [table] = deepQuery(notice, 'table');
    expect(deepText(table)).to.contain('8 Jan 2027, 00:00').and.not.to.contain('23:00');
    expect(deepQuery(notice, 'table a').map((a) => a.getAttribute('href'))).to.deep.equal(
      marks.map(({ employee }) => `/employees/${employee.id}`),
    );
    expect(deepQuery(notice, 'h2').map((heading) => deepText(heading))).to.deep.equal(['3 users have no licence']);
  });

  it('WCAG 2.4.6 names the line in the name of its button, because each line without enough has one', async () => {
    const marked = marks.slice(0, 1).map((mark) => ({ ...mark, kind: 'assignment', lineId: 'microsoft-outlook' }));
    const names: (string | null | undefined)[] = [];
    for (const some of [marks, marked]) {
      const notice = await shown(html`<tl-grace-notice .account=${grace} .marks=${some}></tl-grace-notice>`);
      names.push(deepQuery(notice, 'button.button')[0]?.ariaLabel);
    }
    expect(names).to.deep.equal(['See price and buy… Standard licences', 'See price and buy… Microsoft Outlook']);
  });

  it('WCAG 1.3.1 has its words apart to whoever hears them', async () => {
    const later = marks.map((mark, at) => (at === 0 ? mark : { ...mark, deadline: '2027-01-10T23:00:00Z' }));
    for (const some of [marks, later]) {
      const notice = await shown(html`<tl-grace-notice .account=${grace} .marks=${some}></tl-grace-notice>`);
      expect(lostSpaces(notice)).to.deep.equal([]);
    }
  });

  it('G2 promises nobody the deadline of another', async () => {
    const later = marks.map((mark, at) => (at === 0 ? mark : { ...mark, deadline: '2027-01-10T23:00:00Z' }));
    const notice = await shown(html`<tl-grace-notice .account=${grace} .marks=${later}></tl-grace-notice>`);
    expect(deepText(notice))
      .to.contain(
        'They stay active until their own deadlines. Then they are deactivated, unless you act. The first deadline is Friday 8 January 2027, 00:00 Central European Time, in 2 days and 13 hours.',
      )
      .and.to.contain('The 3 users are deactivated at their deadline.');
  });

  for (const [now, left] of [
    ['2027-01-05T22:59:00Z', 'in 2 days'],
    ['2027-01-05T23:00:00Z', 'in 1 day and 23 hours'],
    ['2027-01-07T22:58:00Z', 'in 1 minute'],
    ['2027-01-07T22:58:59Z', 'in 1 minute'],
    ['2027-01-07T22:59:00Z', 'in less than a minute'],
    ['2027-01-07T22:59:59Z', 'in less than a minute'],
    ['2027-01-07T23:00:00Z', 'the time is up'],
  ] as const) {
    it(`T5 promises, at ${now}, no minute that is over before the words change: ${left}`, async () => {
      const notice = await shown(
        html`<tl-grace-notice .account=${grace} .marks=${marks} .now=${now}></tl-grace-notice>`,
      );
      expect(deepText(notice)).to.contain(`Friday 8 January 2027, 00:00 Central European Time, ${left}. Then`);
    });
  }

  it('P5a offers no purchase to whoever may not buy', async () => {
    const account = { ...grace, permissions: readOnly.permissions };
    const notice = await shown(html`<tl-grace-notice .account=${account} .marks=${marks}></tl-grace-notice>`);
    expect(deepText(notice)).to.contain('Somebody with the right to buy licences can do this.');
    expect(deepText(notice)).not.to.contain('See price and buy');
  });

  for (const [bought, expected, not] of [
    [
      1,
      ['1 user without a licence gets one', 'They stay active until', 'Buy 2 licences', 'is being processed.'],
      'Buy 3',
    ],
    [3, ['3 users without a licence get one', 'Usually ready within a few minutes'], 'unless you act'],
  ] as const) {
    it(`T2 says what a purchase of ${bought} that is on its way does, and what is left to do`, async () => {
      const change = { lineId: 'standard', quantity: 18 + bought, effective: 'now' } as const;
      const account = { ...grace, operations: [{ ...purchaseOperation, change, adjusts: [] }] };
      const notice = await shown(html`<tl-grace-notice .account=${account} .marks=${marks}></tl-grace-notice>`);
      for (const part of expected) expect(deepText(notice)).to.contain(part);
      expect(deepText(notice)).not.to.contain(not);
    });
  }

  it('G6 says of an add-on module that it goes and that nobody is deactivated by that', async () => {
    const marked = marks.slice(0, 1).map((mark) => ({ ...mark, kind: 'assignment', lineId: 'microsoft-outlook' }));
    const notice = await shown(html`<tl-grace-notice .account=${grace} .marks=${marked}></tl-grace-notice>`);
    expect(deepText(notice))
      .to.contain('1 employee has no Microsoft Outlook licence')
      .and.to.contain('The employee can use Microsoft Outlook until')
      .and.to.contain('Then the module is removed, unless you act; that alone deactivates nobody.');
  });
});

describe('<tl-mark-table>', () => {
  /** The first that was not shown before has the focus. */
  const atEleventh = (table: HTMLElement): boolean => deepQuery(table, 'tbody button')[10]?.matches(':focus') === true;

  it('G7 is a table that says of whom it is', async () => {
    const table = await shown(html`<tl-mark-table .marks=${marks.slice(0, 3)}></tl-mark-table>`);
    expect(deepQuery(table, '[role=table]').map((one) => one.ariaLabel)).to.deep.equal(['3 without a licence']);
  });

  it('asks the host for an employee card where it named no page for them', async () => {
    const table = await shown(html`<tl-mark-table .marks=${marks}></tl-mark-table>`);
    const requests = heard<EmployeeRequest>(table, 'tl-request-employee');
    press(table, 'Sara Lindqvist');
    expect(requests.map(({ employeeId }) => employeeId)).to.deep.equal(['u-21']);
  });

  it('leads to the card of an employee whose id is half a character', async () => {
    const half = marks.slice(0, 1).map((mark) => ({ ...mark, employee: { ...mark.employee, id: '\ud83d' } }));
    const table = await shown(html`<tl-mark-table .marks=${half} .links=${{ employee: '/e/{id}' }}></tl-mark-table>`);
    expect(deepQuery(table, 'a').map((one) => one.getAttribute('href'))).to.deep.equal(['/e/%EF%BF%BD']);
  });

  it('WCAG 1.4.10: stays within its place at every width, however long a date and its zone are', async () => {
    const table = await shown(
      html`<tl-mark-table lang="sv" time-zone="Pacific/Chatham" .marks=${marks}></tl-mark-table>`,
    );
    await waitUntil(() => deepText(table).includes('Medarbetarkort'), 'the table is not in Swedish');
    const widths = Array.from({ length: 24 }, (_, step) => 240 + step * 20);
    const tooWide = widths.filter((width) => {
      table.style.inlineSize = `${width}px`;
      return deepQuery(table, 'table, td').some((one) => one.getBoundingClientRect().width > width);
    });
    expect(tooWide).to.deep.equal([]);
  });

  it('G7 shows ten of many and the rest on demand', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...marks[0]!, id: `u-${index}` }));
    const table = await shown(html`<tl-mark-table .marks=${many}></tl-mark-table>`);
    const rows = (): number => deepQuery(table, 'tbody tr').length;
    expect(rows()).to.equal(10);
    press(table, 'Show all 12');
    await (table as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(rows()).to.equal(12);
    await waitUntil(() => atEleventh(table), 'the focus is elsewhere');
  });

  it('goes on showing all, and where the reader is, when the account is read again', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...marks[0]!, id: `u-${index}` }));
    const place = await shown(html`<div><tl-mark-table .marks=${many}></tl-mark-table></div>`);
    const table = place.querySelector('tl-mark-table')!;
    press(table, 'Show all 12');
    await waitUntil(() => atEleventh(table), 'the focus is elsewhere');
    table.marks = structuredClone(many);
    await table.updateComplete;
    expect(deepQuery(table, 'tbody tr').length).to.equal(12);
    expect(atEleventh(table)).to.equal(true);
  });
});

describe('<tl-state-panel>', () => {
  it('says that nothing was changed and lets try again', async () => {
    const panel = await shown(
      html`<tl-state-panel
        state="error"
        .problem=${{ type: 'unreachable', reason: 'timeout' } as const}
        .triedAtMs=${Date.parse('2026-11-24T10:04:00')}
      ></tl-state-panel>`,
    );
    expect(deepText(panel)).to.contain('TimeLog did not answer. Nothing has been changed, and nothing was ordered.');
    const requests = heard(panel, 'tl-request-reload');
    press(panel, 'Try again');
    expect(requests).to.have.length(1);
  });

  it('P5 shows nothing but where the access is given', async () => {
    const panel = await shown(html`<tl-state-panel state="no-access" .links=${links}></tl-state-panel>`);
    expect(deepText(panel)).to.equal(
      'You do not have access to this page Only users with access to My TimeLog account can see licences. That access is given in Role and rights management by an administrator in your company.',
    );
    expect(deepQuery(panel, 'a[href="/rights"]')).to.have.length(1);
  });
});

describe('the parts of the page', () => {
  for (const [name, template] of [
    ['period summary', html`<tl-period-summary .account=${grace}></tl-period-summary>`],
    ['grace notice', html`<tl-grace-notice .account=${grace} .marks=${marks} .links=${links}></tl-grace-notice>`],
    ['loading', html`<tl-skeleton></tl-skeleton>`],
    ['loading a list', html`<tl-skeleton list></tl-skeleton>`],
    ['no access', html`<tl-state-panel state="no-access" .links=${links}></tl-state-panel>`],
    ['no client', html`<tl-state-panel state="no-client"></tl-state-panel>`],
  ] as const) {
    it(`axe finds nothing: ${name}`, async () => {
      expect(await accessibilityViolations(await shown(template))).to.deep.equal([]);
    });
  }
});
