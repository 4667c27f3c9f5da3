import { expect } from 'chai';
import '../../src/define.ts';
import { defineEditor } from '../../src/elements/lazy.ts';
import type { EditRequest, LineActionRequest } from '../../src/elements/shared/requests.ts';
import {
  applied,
  conflict,
  failed,
  flows,
  grace,
  people,
  planned,
  processing,
  purchaseOperation,
  readOnly,
  steady,
  withLines,
} from '../../stories/fixtures/account.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { deepQuery } from '../support/deep.ts';
import { Ledger } from '../support/ledger.ts';
import { lostSpaces } from '../support/lost-spaces.ts';

/** What a request carries, as plain data. */
const asked = (ledger: Ledger): unknown[] => ledger.requests.map(({ type, ...event }) => ({ type, ...event }));

const links = { employee: '/employees/{id}', rights: '/rights' };

before(defineEditor);

describe('<tl-license-section>', () => {
  describe('lines', () => {
    it('P3 P4 shows each line with its followers after it, mirrored and without a pencil', async () => {
      const ledger = await Ledger.show(steady);
      expect(ledger.rows).to.have.length(3);
      expect(ledger.rows[0]).to.contain('Standard licences').and.to.contain('25').and.to.contain('Change');
      expect(ledger.rows[1])
        .to.contain('Resource planner')
        .and.to.match(/follows Standard licences|same numbers/);
      expect(ledger.button('Change number of Resource planner') === undefined).to.equal(true);
    });

    it('WCAG 1.3.1 has the name of each line as the heading of its row', async () => {
      for (const section of ['licenses', 'add-ons', 'integrations'] as const) {
        const ledger = await Ledger.show(steady, { section });
        const rows = deepQuery(ledger.element, '.line, .follower, .fee');
        expect(rows.length).to.be.greaterThan(0);
        for (const row of rows) {
          const headings = [...row.querySelectorAll('[role=rowheader]')];
          expect(headings.map(({ className }) => className)).to.deep.equal(['name']);
        }
      }
    });

    for (const lang of ['en', 'sv', 'da']) {
      it(`has labels of one line and a price heading of two, at any width: ${lang}`, async () => {
        const period = { ...steady.period, endDate: '2027-09-30' };
        const ledger = await Ledger.show({ ...steady, period }, { flows: new Map([['standard', flows.unchanged]]) });
        const { element } = ledger;
        element.lang = lang;
        const words = { en: 'Used', sv: 'Använda', da: 'I brug' }[lang]!;
        while (!ledger.text.includes(words)) await ledger.settled();
        const lines = (selector: string): number[] =>
          deepQuery(element, selector)
            .filter((label) => label.offsetParent !== null)
            .map((label) => Math.round(label.offsetHeight / Number.parseFloat(getComputedStyle(label).lineHeight)));
        for (const width of [288, 320, 480, 660, 690, 830, 900, 1025, 1200]) {
          element.style.inlineSize = `${width}px`;
          const most = (selector: string): number => Math.max(1, ...lines(selector));
          expect(
            [most('.line .label'), most('.head > :not(.title, .price)'), most('.price-head') <= 2],
            `${width}`,
          ).to.deep.equal([1, 1, true]);
        }
      });
    }

    for (const lang of ['en', 'sv', 'da']) {
      it(`P5a has why there is no pencil beside the name and not over it, on a narrow page: ${lang}`, async () => {
        const ledger = await Ledger.show(withLines(readOnly, { standard: { name: 'Tidrapportsgodkännande' } }));
        const { element } = ledger;
        element.lang = lang;
        const words = { en: 'Used', sv: 'Använda', da: 'I brug' }[lang]!;
        while (!ledger.text.includes(words)) await ledger.settled();
        const textOf = (selector: string): DOMRect => {
          const range = document.createRange();
          range.selectNodeContents(deepQuery(element, selector)[0]!);
          return range.getBoundingClientRect();
        };
        for (const width of [288, 320, 480, 660]) {
          element.style.inlineSize = `${width}px`;
          expect(textOf('.line .name').right, `${width}`).to.be.at.most(textOf('.line .control').left);
        }
      });
    }

    it('P7 has the pencil at the edge of the page', async () => {
      const ledger = await Ledger.show(steady);
      const right = (selector: string): number => deepQuery(ledger.element, selector)[0]!.getBoundingClientRect().right;
      for (const width of [1280, 1000, 780, 320]) {
        ledger.element.style.inlineSize = `${String(width)}px`;
        expect(right('.pencil'), String(width)).to.be.closeTo(right('.line'), 1);
      }
    });

    it('P6 tells a fee in a sentence, never as a number', async () => {
      const ledger = await Ledger.show(steady, { section: 'integrations' });
      expect(ledger.rows[0]).to.contain(
        'Business Central SEK 900.00 per quarter | Active. A fee, not a number of licences.',
      );
      expect(ledger.rows[1]).to.contain('Visma Admin SEK 750.00 per quarter | Not active. Nothing is charged.');
      expect(ledger.element.shadowRoot!.querySelector('button') === null).to.equal(true);
    });

    it('P3, P6 tells of a fee that begins or ends with the next period, as a sentence', async () => {
      const account = withLines(steady, { 'business-central': { nextPeriod: 0 }, 'visma-admin': { nextPeriod: 1 } });
      const ledger = await Ledger.show(account, { section: 'integrations' });
      expect(ledger.rows[0]).to.contain('Active. Not charged from 1 January 2027.');
      expect(ledger.rows[1]).to.contain('Not active. Charged from 1 January 2027.');
    });

    it('P2 has the lines of its own section and no other', async () => {
      for (const section of ['licenses', 'add-ons', 'integrations'] as const) {
        const { rows } = await Ledger.show(steady, { section });
        const names = steady.lines.filter((line) => line.section === section).map(({ name }) => name);
        expect(rows.map((row, at) => row.startsWith(names[at] ?? 'no other'))).to.deep.equal(names.map(() => true));
      }
    });

    it('shows a line of a section it does not know with the add-on modules', async () => {
      const account = withLines(steady, { 'timelog-crm': { section: 'bundles' } });
      const ledger = await Ledger.show(account, { section: 'add-ons' });
      expect(ledger.rows.join()).to.contain('TimeLog CRM');
    });

    it('P7 the pencil asks for the editor of its line', async () => {
      const ledger = await Ledger.show(steady, { section: 'add-ons' });
      ledger.press('Change number of Microsoft Outlook');
      expect((ledger.requests[0] as EditRequest).lineId).to.equal('microsoft-outlook');
      expect((ledger.requests[0] as EditRequest).quantity).to.equal(undefined);
    });

    it('P5a says why a pencil is missing, and where the right is given', async () => {
      const ledger = await Ledger.show(readOnly, { links });
      expect(ledger.button('Change number of Standard licences') === undefined).to.equal(true);
      const why = ledger.element.shadowRoot!.querySelector<HTMLAnchorElement>('.control a');
      expect(why?.textContent).to.equal('No right to buy');
      expect(why?.getAttribute('href')).to.equal('/rights');
    });

    it('P5a hides every pencil when the host says readonly', async () => {
      const ledger = await Ledger.show(planned, { readonly: true });
      expect(ledger.element.shadowRoot!.querySelector('button') === null).to.equal(true);
      expect(ledger.rows[0]).to.contain('View only');
    });

    for (const [why, account, set] of [
      ['the host says readonly', applied, { readonly: true }],
      ['there is no right to buy', { ...applied, permissions: readOnly.permissions }, {}],
    ] as const) {
      it(`P5a C2 offers to plan a replaced number again, but not where ${why}`, async () => {
        expect((await Ledger.show(applied)).button('Plan 18 again…') === undefined).to.equal(false);
        const ledger = await Ledger.show(account, set);
        expect([ledger.button('Plan 18 again…'), ledger.button('Keep 30')]).to.deep.equal([undefined, undefined]);
        expect(ledger.text).not.to.contain('You now have');
      });
    }
  });

  it('takes for none what a framework has not yet', async () => {
    const ledger = await Ledger.show(steady);
    for (const none of [undefined, null]) {
      Object.assign(ledger.element, { flows: none, links: none, slowOperations: none, dismissed: none, amounts: none });
      await ledger.settled();
      expect(ledger.rows[0]).to.contain('Standard licences');
    }
  });

  it('shows nothing as long as a framework has no account yet, and the lines as soon as it has', async () => {
    for (const none of [undefined, null]) {
      const ledger = await Ledger.show(none as never);
      expect(ledger.text).to.equal('');
      await ledger.update({ account: steady });
      expect(ledger.rows[0]).to.contain('Standard licences');
    }
  });

  describe('notes', () => {
    it('C4 C7 shows a plan with its consequence, its last moment and a button that opens the quote of undoing it', async () => {
      const ledger = await Ledger.show(planned);
      expect(ledger.notes[0]).to.contain(
        '18 from 1 January 2027. 21 have a licence now, so 3 licences would be missing then. Can be changed until 31 December, 23:59 Central European Time.',
      );
      ledger.press('Undo planned change for Standard licences');
      const request = ledger.requests[0] as EditRequest;
      expect([request.lineId, request.quantity, request.effective]).to.deep.equal(['standard', 25, 'next-period']);
    });

    it('T1 C2 shows what is requested beside what is, and what it will replace; the line is busy', async () => {
      const ledger = await Ledger.show(processing);
      expect(ledger.rows[0]).to.contain('30 requested').and.to.contain('Processing');
      expect(ledger.rows[0]!.split(' | ')[5]).not.to.contain('requested');
      expect(ledger.notes).to.deep.equal([
        'Change to 30 licences requested by you today at 10:02. The 2 lines that follow change with it. Usually ready within a few minutes; you can leave this page.',
        'The purchase replaces your plan of 18 from 1 January 2027: the number from then on is 30. You can plan 18 again afterwards.',
      ]);
      expect(ledger.button('Change number of Standard licences') === undefined).to.equal(true);
      expect(ledger.button('Undo planned change for Standard licences') === undefined).to.equal(true);
    });

    it('T1 has what is requested where it will apply, and no other plan to undo, nor an earlier failure, beside it', async () => {
      const change = { lineId: 'standard', quantity: 30, effective: 'next-period' } as const;
      const failed = { ...purchaseOperation, id: 'earlier', status: 'failed', adjusts: [] } as const;
      const operations = [failed, { ...purchaseOperation, change, adjusts: [] }];
      const ledger = await Ledger.show({ ...planned, operations });
      const [purchased, next] = [3, 5].map((at) => ledger.rows[0]!.split(' | ')[at]);
      expect([purchased?.includes('requested'), next?.includes('30 requested')]).to.deep.equal([false, true]);
      expect(ledger.notes).to.have.length(1);
    });

    it('C4 leads from the planned number to the quote of undoing it, and not while the editor is open', async () => {
      const ledger = await Ledger.show(planned);
      const undo = '18, see what undoing this plan means';
      ledger.press(undo);
      const request = ledger.requests[0] as EditRequest;
      expect([request.lineId, request.quantity, request.effective]).to.deep.equal(['standard', 25, 'next-period']);
      await ledger.flow(flows.undo);
      expect(ledger.button(undo) === undefined).to.equal(true);
    });

    it('G7 counts whoever is marked already not among those who would be', async () => {
      const account = { ...planned, marks: grace.marks.slice(0, 1) };
      expect((await Ledger.show(account)).notes[0]).to.contain('20 have a licence now, so 2 licences would be missing');
    });

    it('P3 says in words how many are over, also where it is one', async () => {
      const lines = grace.lines.map((line) => (line.id === 'standard' ? { ...line, over: 1 } : line));
      expect((await Ledger.show({ ...grace, lines })).rows[0]).to.contain('1 over');
    });

    it('P4 shows a line whose leader the account does not have', async () => {
      const lines = steady.lines.filter(({ id }) => id !== 'standard');
      expect((await Ledger.show({ ...steady, lines })).rows.join()).to.contain('Resource planner');
    });

    it('T1 shows an accepted change until the account knows it, then only what the account says', async () => {
      const ledger = await Ledger.show(steady, { flows: new Map([['standard', flows.accepted]]) });
      expect(ledger.rows[0]).to.contain('30 requested').and.to.contain('Processing');
      await ledger.update({ account: { ...steady, operations: [{ ...purchaseOperation, status: 'applied' }] } });
      expect(ledger.text).not.to.contain('requested');
    });

    it('WCAG 1.3.1 have their words apart to whoever hears them', async () => {
      for (const account of [planned, processing, failed, grace]) {
        expect(lostSpaces((await Ledger.show(account)).element)).to.deep.equal([]);
      }
    });

    it('names who requested it where that was somebody else', async () => {
      const operation = { ...purchaseOperation, requestedBy: { id: 'u-02', name: 'Erik Holm' } };
      const ledger = await Ledger.show({ ...steady, operations: [operation] });
      expect(ledger.notes[0]).to.contain('Change to 30 licences requested by Erik Holm today at 10:02.');
    });

    it('says calmly that a change takes longer than usual, and lets ask again', async () => {
      const ledger = await Ledger.show(processing, { slowOperations: new Set(['op-1']) });
      expect(ledger.notes[0]).to.contain('This takes longer than usual.');
      ledger.press('Check now');
      expect(asked(ledger)).to.have.length(1);
    });

    it('says of a failed change that nothing was charged, until it is put away', async () => {
      const ledger = await Ledger.show(failed);
      expect(ledger.notes[0]).to.contain('Nothing was changed and nothing was charged.');
      ledger.press('Hide the failed change to Standard licences');
      await ledger.update({ dismissed: new Set(['op-1']) });
      expect(ledger.notes).to.deep.equal([]);
    });

    it('T1 tells of the latest of several at one instant, which the account names last', async () => {
      const [first] = failed.operations;
      const applied = { ...first!, id: 'op-2', status: 'applied' };
      expect((await Ledger.show({ ...failed, operations: [first!, applied] })).notes).to.deep.equal([]);
      const { notes } = await Ledger.show({ ...failed, operations: [applied, first!] });
      expect(notes[0]).to.contain('Nothing was changed and nothing was charged.');
    });

    it('G8, T5 says in words who has no licence and until when, with links to the employee cards', async () => {
      const ledger = await Ledger.show(grace, { links });
      expect(ledger.notes[0]).to.contain('3 without a licence: Sara Lindqvist, Johan Nyström, Elin Forsberg.');
      expect(ledger.notes[0]).to.contain('Deactivated 8 Jan 2027, 00:00 CET unless you act.');
      expect(ledger.rows[0]).to.contain('3 over');
      const hrefs = [...ledger.element.shadowRoot!.querySelectorAll('.note a')].map((a) => a.getAttribute('href'));
      expect(hrefs).to.deep.equal(people.map(({ id }) => `/employees/${id}`));
    });

    it('G2 G8 says the first deadline of those who have it only', async () => {
      const later = grace.marks.map((mark, at) => (at === 0 ? mark : { ...mark, deadline: '2027-01-10T23:00:00Z' }));
      const ledger = await Ledger.show({ ...grace, marks: later });
      expect(ledger.notes[0]).to.contain('1 of them is deactivated 8 Jan 2027, 00:00 CET unless you act.');
    });

    it('says of an order without an answer that it is not sent again, and looks it up on demand', async () => {
      const ledger = await Ledger.show(steady, { flows: new Map([['standard', flows.unknown]]) });
      expect(ledger.rows[0]).to.contain('30 not confirmed').and.to.contain('Being checked');
      expect(ledger.text).to.contain('We do not know yet whether your purchase of 5 licences went through');
      expect(ledger.text).to.contain('are not sending it again, so you cannot be charged twice for it');
      expect(ledger.text).to.contain('Last checked 10:04.');
      ledger.press('Check again now');
      expect(ledger.requests).to.have.length(1);
      await ledger.flow({ ...flows.unknown, checking: true });
      expect(ledger.button('Checking…')?.getAttribute('aria-disabled')).to.equal('true');
      ledger.press('Checking…');
      expect(ledger.requests).to.have.length(1);
    });

    it('promise 2: says of an order without an answer nothing beside it, though the account names one on its way', async () => {
      const ledger = await Ledger.show(processing, { flows: new Map([['standard', flows.unknown]]) });
      expect(ledger.rows[0]).to.contain('30 not confirmed').and.not.to.contain('requested');
      expect(ledger.notes).to.deep.equal([]);
    });

    it('C4 says of an undoing without an answer that it is one, and nothing of the plan or of a number that is bought', async () => {
      const ledger = await Ledger.show(planned, { flows: new Map([['standard', flows.undoUnknown]]) });
      expect(ledger.text).to.contain('We do not know yet whether your plan was undone');
      expect(ledger.text).not.to.contain('not confirmed').and.not.to.contain('Undo plan');
      expect(ledger.notes).to.deep.equal([]);
    });

    it('C2 offers to plan the replaced number again, which only opens its quote', async () => {
      const ledger = await Ledger.show(applied, { amounts: new Map([['op-1', 123913]]) });
      expect(ledger.text)
        .to.contain('You now have 30 standard licences')
        .and.to.contain('SEK 1,239.13 excl. VAT is invoiced')
        .and.to.contain('The purchase replaced your plan of 18 from 1 January 2027; the number from then on is 30.');
      ledger.press('Plan 18 again…');
      ledger.press('Keep 30');
      const [edit, dismissal] = ledger.requests as [EditRequest, LineActionRequest];
      expect([edit.lineId, edit.quantity, edit.effective]).to.deep.equal(['standard', 18, 'next-period']);
      expect([dismissal.lineId, dismissal.action]).to.deep.equal(['standard', { dismiss: 'op-1' }]);
    });

    it('C2 says from when the replaced plan would have applied, not from when it could apply now', async () => {
      const { period, serverTime } = grace;
      const ledger = await Ledger.show({ ...applied, period, serverTime });
      expect(ledger.text).to.contain('The purchase replaced your plan of 18 from 1 January 2027;');
    });
  });

  describe('notes of marks while a purchase is on its way', () => {
    for (const [quantity, expected] of [
      [19, '1 user without a licence gets one when the purchase is applied. 2 of them are deactivated 8 Jan 2027'],
      [21, '3 users without a licence get one when the purchase is applied.'],
    ] as const) {
      it(`T2 say who is saved by ${quantity}, and warn the others alone`, async () => {
        const change = { lineId: 'standard', quantity, effective: 'now' } as const;
        const operations = [{ ...purchaseOperation, change, adjusts: [] }];
        const ledger = await Ledger.show({ ...grace, operations });
        const note = ledger.notes.find((one) => one.startsWith('3 without a licence')) ?? '';
        expect(note).to.contain(expected);
        expect(note.includes('unless you act')).to.equal(quantity < 21);
      });
    }
  });

  describe('focus', () => {
    it('goes into the field with its content selected when the editor opens', async () => {
      const ledger = await Ledger.show(steady);
      await ledger.flow(flows.unchanged);
      const field = ledger.field!;
      expect((field.getRootNode() as ShadowRoot).activeElement === field).to.equal(true);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, 2]);
    });

    it('stays in the field, with the cursor where it is, while something else is drawn', async () => {
      const ledger = await Ledger.show(steady);
      await ledger.flow(flows.unchanged);
      ledger.field!.setSelectionRange(1, 1);
      await ledger.update({ now: '2026-11-24T09:05:00Z' });
      const { selectionStart, selectionEnd } = ledger.field!;
      expect([selectionStart, selectionEnd]).to.deep.equal([1, 1]);
    });

    it('stays where it is when the view comes back with an open editor', async () => {
      const ledger = await Ledger.show(steady, { flows: new Map([['standard', flows.quoted]]) });
      expect((ledger.field!.getRootNode() as ShadowRoot).activeElement === null).to.equal(true);
    });

    it('goes back to the pencil when the editor is cancelled', async () => {
      const ledger = await Ledger.show(steady);
      await ledger.flow(flows.quoted);
      await ledger.flow();
      expect(ledger.focused).to.equal('Change number of Standard licences');
    });

    it('goes to the line when the change is accepted and there is no pencil', async () => {
      const ledger = await Ledger.show(steady);
      await ledger.flow(flows.quoted);
      await ledger.flow(flows.accepted);
      expect(ledger.focused).to.contain('Standard licences');
    });

    it('WCAG 2.4.7 shows on the line where it is, to whoever uses the keyboard', async () => {
      const ledger = await Ledger.show(steady);
      await ledger.flow(flows.quoted);
      await ledger.flow(flows.accepted);
      const { outlineStyle, outlineWidth } = getComputedStyle(ledger.element.shadowRoot!.activeElement!);
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    });

    it('P5a goes to the line when the right to buy is lost and the pencil with it', async () => {
      const ledger = await Ledger.show(steady);
      ledger.button('Change number of Standard licences')!.focus();
      await ledger.update({ account: { ...steady, permissions: { view: true, buy: false } } });
      expect(ledger.focused).to.contain('Standard licences');
    });

    it('goes to the line from a note that is put away', async () => {
      const ledger = await Ledger.show(failed);
      ledger.button('Hide the failed change to Standard licences')!.focus();
      await ledger.update({ dismissed: new Set(failed.operations.map(({ id }) => id)) });
      expect(ledger.focused).to.equal('Change number of Standard licences');
    });

    it('C2 goes to the line from the offer to plan again that is declined', async () => {
      const ledger = await Ledger.show(applied);
      ledger.button('Keep 30')!.focus();
      await ledger.update({ dismissed: new Set(applied.operations.map(({ id }) => id)) });
      expect(ledger.focused).to.equal('Change number of Standard licences');
    });

    it('goes to the first line when its own has gone from the account', async () => {
      const section = 'add-ons';
      const ledger = await Ledger.show(steady, { section });
      ledger.button('Change number of TimeLog CRM')!.focus();
      const lines = steady.lines.filter(({ name }) => name !== 'TimeLog CRM');
      await ledger.update({ account: { ...steady, lines } });
      expect(ledger.focused).to.contain('Microsoft Outlook');
    });

    it('is not taken when it was elsewhere', async () => {
      const ledger = await Ledger.show(steady);
      await ledger.flow(flows.quoted);
      ledger.field!.blur();
      await ledger.flow();
      expect(ledger.focused).to.equal('');
    });
  });

  for (const [name, account, flow] of [
    ['steady', steady, undefined],
    ['planned', planned, undefined],
    ['processing', processing, undefined],
    ['grace', grace, undefined],
    ['quoted', steady, flows.quoted],
    ['plan', steady, flows.plan],
    ['invalid', steady, flows.invalid],
    ['zero', steady, flows.zero],
    ['conflict', conflict, flows.conflict],
    ['unknown', steady, flows.unknown],
  ] as const) {
    it(`axe finds nothing: ${name}`, async () => {
      const ledger = await Ledger.show(account, { links });
      if (flow) await ledger.flow(flow);
      expect(await accessibilityViolations(ledger.element)).to.deep.equal([]);
    });
  }
});
