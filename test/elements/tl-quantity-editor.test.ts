import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.ts';
import { defineEditor } from '../../src/elements/lazy.ts';
import type { ChangeFlow } from '../../src/domain/change-flow-state.ts';
import type { LineActionRequest } from '../../src/elements/shared/requests.ts';
import {
  conflict,
  draft,
  flows,
  grace,
  planned,
  processing,
  purchaseQuote,
  replacingQuote,
  requote,
  steady,
  undoQuote,
} from '../../stories/fixtures/account.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { Ledger } from '../support/ledger.ts';
import { lostSpaces } from '../support/lost-spaces.ts';

const actions = (ledger: Ledger): unknown[] =>
  ledger.requests
    .filter((event): event is LineActionRequest => event.type === 'tl-request-line-action')
    .flatMap(({ lineId, action }) => (typeof action === 'string' ? `${lineId}: ${action}` : []));

async function editing(flow: ChangeFlow, account = steady): Promise<Ledger> {
  const ledger = await Ledger.show(account, { links: { employee: '/employees/{id}' } });
  await ledger.flow(flow);
  return ledger;
}

before(defineEditor);

describe('<tl-quantity-editor>', () => {
  it('P7 labels the field with the line, and asks with every keystroke', async () => {
    const ledger = await editing(flows.unchanged);
    expect(deepText(ledger.field!.labels?.[0])).to.equal('New number of Standard licences');
    ledger.type('30');
    const request = ledger.requests[0] as LineActionRequest;
    expect([request.lineId, request.action]).to.deep.equal(['standard', { input: '30' }]);
  });

  it('says of a module that was never bought how many there are, and not how many of none are used', async () => {
    const flow = { phase: 'editing', draft: { ...draft('0'), lineId: 'timesheet-approval' } } as const;
    const ledger = await Ledger.show(steady, { section: 'add-ons', flows: new Map([['timesheet-approval', flow]]) });
    expect(ledger.text).to.contain('Now 0.').and.not.to.contain('of which');
  });

  it('shows the focus on the date that is chosen by an arrow key', async () => {
    const ledger = await editing(flows.quoted);
    ledger.field!.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    const chosen = (ledger.field!.getRootNode() as ShadowRoot).activeElement!;
    expect(chosen.id).to.equal('next-period');
    expect(getComputedStyle(chosen).outlineStyle).to.equal('solid');
  });

  it('C8 keeps what was typed and says what is allowed, described by the field', async () => {
    const ledger = await editing(flows.invalid);
    const field = ledger.field!;
    expect(field.value).to.equal('12.5');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => deepText((field.getRootNode() as ShadowRoot).getElementById(id)));
    expect(described).to.deep.equal([
      'Enter a whole number from 1 to 100,000, digits only.',
      'Now 25, of which 21 are used.',
    ]);
    expect(ledger.cost).to.contain('There is no quote yet.');
    expect(ledger.button('Confirm purchase') === undefined).to.equal(true);
  });

  it('C6 answers 0 standard licences with a mail link', async () => {
    const ledger = await editing(flows.zero);
    expect(ledger.text).to.contain('Enter a whole number from 1 to 100,000, digits only.');
    expect(ledger.cost).to.contain('0 standard licences would end your subscription');
    expect(deepQuery(ledger.element, 'a[href="mailto:support@timelog.se"]')).to.have.length(1);
  });

  it('C6 writes to whom the refusal names, rather than to whom the account does', async () => {
    const error = { type: 'below-minimum', supportEmail: 'ending@timelog.se' } as const;
    const ledger = await editing({ ...flows.zero, error });
    const mails = deepQuery<HTMLAnchorElement>(ledger.element, 'a[href^="mailto:"]').map(({ href }) => href);
    expect(mails).to.deep.equal(['mailto:ending@timelog.se']);
  });

  it('offers digits on a telephone', async () => {
    expect((await editing(flows.unchanged)).field!.inputMode).to.equal('numeric');
  });

  it('C5 says at each time what it means, also to whoever hears it', async () => {
    const ledger = await editing(flows.quoted);
    const meaning = (name: string): string => {
      const radio = ledger.radio(name)!;
      const root = radio.getRootNode() as ShadowRoot;
      return deepText(root.getElementById(radio.getAttribute('aria-describedby') ?? ''));
    };
    expect(meaning('Now')).to.equal('Charged for the 38 days left');
    expect(meaning('From 1 January 2027')).to.equal('Nothing is charged now');
  });

  it('T5 M5 counts the days left by the server’s clock, and once there is a quote by that', async () => {
    const { flow, element } = await editing(flows.quoting).then((ledger) => ({
      flow: (next: ChangeFlow) => ledger.flow(next),
      element: ledger.element,
    }));
    element.now = '2026-11-25T09:00:00Z';
    await flow(flows.quoting);
    expect(deepText(element)).to.contain('Charged for the 37 days left');
    await flow(flows.quoted);
    expect(deepText(element)).to.contain('Charged for the 38 days left');
  });

  it('E1 P8 M5 shows the quote line by line, what is due and the next invoice, exactly as quoted', async () => {
    const ledger = await editing(flows.quoted);
    const table = deepQuery(ledger.element, 'tl-quote')[0]!.shadowRoot!.querySelector('table')!;
    expect([...table.querySelectorAll('tbody tr')].map((row) => deepText(row.lastElementChild))).to.deep.equal([
      '929.35',
      '185.87',
      '123.91',
    ]);
    expect(ledger.cost)
      .to.contain('From 25 to 30 standard licences, now')
      .and.to.contain('38 of 92')
      .and.to.contain('Due now, excl. VAT SEK 1,239.13')
      .and.to.contain('Next invoice, 1 January 2027, excl. VAT SEK 16,800.00 becomes SEK 19,800.00')
      .and.to.contain('Nobody loses a licence.');
  });

  it('names the table of what a change costs by what the change is', async () => {
    const names: string[] = [];
    for (const flow of [flows.quoted, flows.plan]) {
      const ledger = await editing(flow);
      const root = deepQuery(ledger.element, 'tl-quote')[0]!.shadowRoot!;
      const table = root.querySelector('table')!;
      names.push(deepText(root.getElementById(table.getAttribute('aria-labelledby') ?? '')));
    }
    expect(names).to.deep.equal([
      'From 25 to 30 standard licences, now',
      'From 25 to 18 standard licences, from 1 January 2027',
    ]);
  });

  it('WCAG 1.3.1 has product and person as the heading of each row', async () => {
    const headings = async (flow: ChangeFlow): Promise<string[]> => {
      const [quote] = deepQuery((await editing(flow)).element, 'tl-quote');
      return deepQuery(quote!, '[role=rowheader]').map((one) => deepText(one));
    };
    const lines = ['Standard licences', 'Resource planner follows', 'Business Central users follows'];
    expect(await headings(flows.quoted)).to.deep.equal(lines);
    expect(await headings(flows.plan)).to.deep.equal([...lines, 'Sara Lindqvist', 'Johan Nyström', 'Elin Forsberg']);
  });

  it('WCAG 1.3.1 has the words of a quote apart to whoever hears them', async () => {
    for (const flow of [flows.quoted, flows.plan]) expect(lostSpaces((await editing(flow)).element)).to.deep.equal([]);
  });

  it('C5 offers now or later only for an increase', async () => {
    const ledger = await editing(flows.quoted);
    expect(ledger.radio('Now')!.checked).to.equal(true);
    ledger.radio('From 1 January 2027')!.click();
    const request = ledger.requests[0] as LineActionRequest;
    expect(request.action).to.deep.equal({ effective: 'next-period' });
    await ledger.flow(flows.plan);
    expect(deepQuery(ledger.element, 'input[type=radio]')).to.have.length(0);
  });

  it('G7 C7 names who would be without a licence, when, and the last moment to change the plan', async () => {
    const ledger = await editing(flows.plan);
    expect(ledger.cost)
      .to.contain('3 users would have no licence from 1 January')
      .and.to.contain('Sara Lindqvist')
      .and.to.contain('8 Jan 2027, 00:00 CET')
      .and.to.contain('Thursday 31 December 2026, 23:59 Central European Time.');
    ledger.press('Confirm plan');
    expect(actions(ledger)).to.deep.equal(['standard: confirm']);
  });

  it('C4 undoes a plan under a name of its own', async () => {
    const ledger = await editing(flows.undo, planned);
    expect(ledger.cost)
      .to.contain('Undo the plan of 18: you keep 25 standard licences')
      .and.to.match(/450\.00 18 25 \+7/)
      .and.not.to.contain('until the period ends');
    ledger.press('Confirm: undo plan');
    expect(actions(ledger)).to.deep.equal(['standard: confirm']);
  });

  it('C2 says before Confirm that a purchase replaces the plan', async () => {
    const ledger = await editing({ ...flows.quoted, quote: replacingQuote }, planned);
    expect(ledger.cost).to.contain('The purchase replaces your plan of 18 from 1 January 2027');
  });

  it('M4 shows who changed what, the old total struck through, and keeps the number', async () => {
    const ledger = await editing(flows.conflict, conflict);
    expect(ledger.text)
      .to.contain('Erik Holm changed standard licences from 25 to 27 while you were editing')
      .and.to.contain('Nothing has been ordered, and nothing was charged. Your number, 30, is kept.');
    await ledger.flow({ ...flows.conflict, draft: { ...flows.conflict.draft, refused: true } });
    expect(ledger.text).to.contain('Your order was not placed and nothing was charged. Your number, 30, is kept.');
    expect(deepQuery(ledger.element, 's').map((s) => deepText(s))).to.deep.equal(['SEK 1,239.13']);
    // A line through it is not heard.
    expect(ledger.cost).to.contain('SEK 1,239.13 becomes SEK 743.48');
    expect(ledger.field!.value).to.equal('30');
  });

  it('says of a quote that was ordered already not that nothing was charged, but that it is not ordered twice', async () => {
    const notice = { type: 'quote-used' } as const;
    const ledger = await editing({ ...flows.quoted, draft: draft('30', { notice, refused: true }) });
    expect(ledger.text)
      .to.contain(
        'This quote has been ordered already. Perhaps in another tab, but not twice. Look at the line above before you confirm again. Your number, 30, is kept.',
      )
      .and.not.to.match(/nothing was charged/);
  });

  for (const type of ['expired', 'busy', 'signed-out', 'never-received'] as const) {
    it(`says of an order that was not taken (${type}) that nothing was charged`, async () => {
      const ledger = await editing({ ...flows.quoted, draft: draft('30', { notice: { type } }) });
      expect(ledger.text).to.match(/nothing was charged/);
      expect(ledger.text).to.contain('Your number, 30, is kept.');
    });
  }

  it('M2 says that a new period began where the next one of a quote is this one, and what changed', async () => {
    const changes = [{ lineId: 'standard', field: 'purchased', from: 25, to: 18 }] as const;
    const notice = { type: 'changed', changes } as const;
    const ledger = await editing(
      { ...flows.quoted, draft: draft('30', { notice, previous: purchaseQuote }), quote: requote },
      { ...steady, period: grace.period },
    );
    expect(ledger.text).to.contain(
      'A new payment period began on 1 January 2027. Changed while you were editing: standard licences from 25 to 18',
    );
  });

  it('M4 tells nobody their own name', async () => {
    const changes = [{ lineId: 'standard', field: 'purchased', from: 25, to: 27 }] as const;
    const { user } = steady;
    const notice = { type: 'changed', changes, ...(user && { changedBy: user }) } as const;
    const ledger = await editing(
      { ...flows.quoted, draft: draft('30', { notice, previous: purchaseQuote }) },
      conflict,
    );
    expect(user?.name).to.equal('Anna Berg');
    expect(ledger.text)
      .to.contain('Changed while you were editing: standard licences from 25 to 27')
      .and.not.to.contain('Anna Berg changed');
  });

  it('P8 says of nobody that they lose nothing while somebody is without a licence', async () => {
    const quantities = { now: 20, 'next-period': 19 } as const;
    for (const effective of ['now', 'next-period'] as const) {
      const change = { lineId: 'standard', quantity: quantities[effective], effective };
      const ledger = await editing({ ...flows.quoted, quote: { ...purchaseQuote, change } }, grace);
      expect(ledger.cost)
        .to.contain(effective === 'now' ? '1 user has no licence. The user is deactivated' : '3 users have no licence.')
        .and.not.to.contain('Nobody loses a licence');
    }
    const change = { lineId: 'standard', quantity: 21, effective: 'now' } as const;
    const ledger = await editing({ ...flows.quoted, quote: { ...purchaseQuote, change } }, grace);
    expect(ledger.cost).to.contain('Nobody loses a licence.');
  });

  it('T5 names the zone of a quote’s last minute where it is not the reader’s', async () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const inZone = (zone: string): typeof steady => ({ ...steady, account: { ...steady.account, timeZone: zone } });
    const here = await editing(flows.quoted, inZone(timeZone));
    expect(here.cost)
      .to.match(/Quote valid until \d\d:15 /)
      .and.not.to.match(/Quote valid until \d\d:15 \w+ \w+ Time/);
    const far = await editing(flows.quoted, inZone('Pacific/Kiritimati'));
    expect(far.cost).to.contain('Quote valid until 23:15 Line Islands Time');
  });

  it('P8 says how many are used, but not of fewer that more are', async () => {
    const ledger = await editing(flows.unchanged, grace);
    expect(ledger.text).to.contain('Now 18.').and.not.to.contain('of which 21');
  });

  it('says while an order is sent what to wait for, and no more that nothing is ordered', async () => {
    const ledger = await editing(flows.confirming);
    expect(ledger.text)
      .to.contain('Keep this page open until the order is received.')
      .and.not.to.contain('Nothing is ordered until you confirm');
  });

  it('C4 says of a new quote of undoing a plan that the plan goes, not that the number stays', async () => {
    const again = draft('25', { notice: { type: 'expired' }, previous: undoQuote });
    const ledger = await editing({ ...flows.undo, draft: again }, planned);
    expect(ledger.text).to.contain('from 18 to 25').and.not.to.contain('from 25 to 25');
  });

  it('C5 lets the other time be chosen where one is refused', async () => {
    const refused = { type: 'effective-not-allowed' } as const;
    const ledger = await editing({ phase: 'editing', draft: draft('30'), error: refused });
    expect(ledger.radio('Now')?.checked).to.equal(true);
    ledger.radio('From 1 January 2027')!.click();
    const choice = ledger.requests[0] as LineActionRequest;
    expect([choice.lineId, choice.action]).to.deep.equal(['standard', { effective: 'next-period' }]);
  });

  it('C10 says when to confirm again while another change is on its way, not to do it now', async () => {
    const busy = draft('30', { notice: { type: 'busy' }, previous: purchaseQuote });
    const ledger = await editing({ ...flows.quoted, draft: busy });
    expect(ledger.text)
      .to.contain('Your number, 30, is kept. Confirm again when it has been applied.')
      .and.not.to.contain('please read it and confirm again');
  });

  describe('WCAG 4.1.3 says to whoever does not see it', () => {
    const said = (ledger: Ledger): string => deepText(deepQuery(ledger.element, '[aria-live]')[0]);

    it('what is due', async () => {
      const ledger = await editing(flows.quoting);
      expect(said(ledger)).to.equal('Working out the price…');
      await ledger.flow({ ...flows.quoted, unseen: true });
      expect(said(ledger)).to.equal('Due now, excl. VAT: SEK 1,239.13.');
    });

    it('G7 that somebody would lose a licence', async () => {
      const ledger = await editing(flows.quoting);
      await ledger.flow({ ...flows.plan, unseen: true });
      expect(said(ledger)).to.equal('Due now, excl. VAT: SEK 0.00. 3 users would have no licence from 1 January');
    });

    it('that a number has no price because it stands already', async () => {
      const ledger = await editing(flows.quoted);
      await ledger.flow(flows.unchanged);
      expect(said(ledger)).to.equal(
        'You have 25 standard licences now. Enter another number and its price appears here. Nothing has been ordered.',
      );
    });

    it('what is wrong with the number', async () => {
      const ledger = await editing(flows.unchanged);
      await ledger.flow(flows.invalid);
      expect(said(ledger)).to.equal('Enter a whole number from 1 to 100,000, digits only.');
    });

    it('that there is no price', async () => {
      const ledger = await editing(flows.quoting);
      await ledger.flow(flows.unquotable);
      expect(said(ledger)).to.equal(
        'The price could not be worked out. TimeLog did not answer. Nothing has been ordered, and nothing was charged.',
      );
    });

    it('that an order was not placed', async () => {
      const ledger = await editing(flows.confirming);
      await ledger.flow({ ...flows.notPlaced, draft: { ...flows.notPlaced.draft, refused: true } });
      expect(said(ledger)).to.equal(
        'Your order was not placed. TimeLog answered with an error. Your order was not placed and nothing was charged. Your number, 30, is kept. ' +
          'You can confirm again, or cancel. Due now, excl. VAT: SEK 1,239.13.',
      );
    });

    it('P8 the new price, with why it is another', async () => {
      const ledger = await editing(flows.quoting, conflict);
      await ledger.flow({ ...flows.conflict, unseen: true });
      expect(said(ledger))
        .to.contain('Erik Holm changed standard licences from 25 to 27 while you were editing.')
        .and.to.contain('Due now, excl. VAT: SEK 743.48');
    });
  });

  it('C10 says why nothing can be confirmed while somebody else’s change is being processed', async () => {
    const ledger = await editing(flows.quoted);
    await ledger.update({ account: processing });
    const confirm = ledger.button('Confirm purchase')!;
    const why = 'Another change to this line is being processed. Confirm again when it has been applied.';
    expect(confirm.getAttribute('aria-disabled')).to.equal('true');
    const root = confirm.getRootNode() as ShadowRoot;
    expect(deepText(root.getElementById(confirm.getAttribute('aria-describedby') ?? ''))).to.equal(why);
    expect(deepText(deepQuery(ledger.element, '[aria-live]')[0])).to.contain(why);
    await ledger.update({ account: steady });
    expect(ledger.text).not.to.contain('Another change to this line');
  });

  it('P8 confirms nothing while a price is worked out', async () => {
    const ledger = await editing(flows.quoting);
    expect(ledger.cost).to.equal('Working out the price…');
    expect(ledger.button('Confirm purchase')!.getAttribute('aria-disabled')).to.equal('true');
    ledger.press('Confirm purchase');
    expect(ledger.requests).to.deep.equal([]);
  });

  it('moves neither Confirm nor what is below while the next receipt is worked out', async () => {
    const ledger = await editing(flows.quoted);
    const confirm = (): number => ledger.button('Confirm purchase')!.getBoundingClientRect().y;
    const end = (): number => ledger.element.getBoundingClientRect().bottom;
    const before = { confirm: confirm(), end: end() };
    await ledger.flow({ ...flows.quoting, draft: draft('31') });
    expect(confirm()).to.be.closeTo(before.confirm, 1);
    expect(end()).to.be.closeTo(before.end, 1);
    await ledger.flow(flows.invalid);
    expect(end()).to.be.lessThan(before.end - 100);
  });

  it('asks for the quote again on demand where it could not be had', async () => {
    const ledger = await editing(flows.unquotable);
    expect(ledger.cost).to.contain('TimeLog did not answer. Nothing has been ordered, and nothing was charged.');
    ledger.button('Try again')!.focus();
    ledger.press('Try again');
    expect(actions(ledger)).to.deep.equal(['standard: retryQuote']);
    await ledger.flow(flows.quoting);
    expect(ledger.field!.matches(':focus')).to.equal(true);
  });

  it('does nothing while an order is being sent, not even cancel', async () => {
    const ledger = await editing(flows.confirming);
    ledger.press('Sending…');
    ledger.press('Cancel');
    ledger.field!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(ledger.requests).to.deep.equal([]);
    expect(ledger.field!.readOnly).to.equal(true);
    expect(
      deepQuery<HTMLInputElement>(ledger.element, 'input[type=radio]').map(({ disabled }) => disabled),
    ).to.deep.equal([true, true]);
  });

  it('P8 the second half of a double click confirms nothing', async () => {
    const ledger = await editing(flows.quoted);
    ledger.button('Confirm purchase')!.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    expect(ledger.requests).to.deep.equal([]);
  });

  it('P8 confirms nothing before a quote has been on screen for a moment', async () => {
    const ledger = await editing({ ...flows.quoted, unseen: true });
    expect(ledger.button('Confirm purchase')!.getAttribute('aria-disabled')).to.equal('true');
    ledger.press('Confirm purchase');
    expect(ledger.requests).to.deep.equal([]);
    await ledger.flow(flows.quoted);
    ledger.press('Confirm purchase');
    expect(actions(ledger)).to.deep.equal(['standard: confirm']);
  });

  it('P8 confirms once however long Enter is held', async () => {
    const ledger = await editing(flows.quoted);
    const confirm = ledger.button('Confirm purchase')!;
    // A browser clicks for each of them that nobody prevents.
    const press = (repeat: boolean): void => {
      const init = { key: 'Enter', repeat, bubbles: true, composed: true, cancelable: true };
      if (confirm.dispatchEvent(new KeyboardEvent('keydown', init))) confirm.click();
    };
    for (const repeat of [false, true, true]) press(repeat);
    expect(actions(ledger)).to.deep.equal(['standard: confirm']);
    press(false);
    expect(actions(ledger)).to.have.length(2);
  });

  for (const [gesture, event] of [
    ['a finger or the mouse', new PointerEvent('pointerdown', { bubbles: true, composed: true })],
    ['the space bar', new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true })],
  ] as const) {
    it(`P8 what was pressed with ${gesture} on one quote does not confirm the next`, async () => {
      const ledger = await editing(flows.quoted);
      ledger.button('Confirm purchase')!.dispatchEvent(event);
      await ledger.flow({ ...flows.quoted, quote: { ...purchaseQuote, id: 'q-2', dueNow: 1 } });
      ledger.press('Confirm purchase');
      expect(ledger.requests).to.deep.equal([]);
      ledger.press('Confirm purchase');
      expect(actions(ledger)).to.deep.equal(['standard: confirm']);
    });
  }

  it('has the field within the editor, on a narrow page with large text', async () => {
    const ledger = await editing(flows.unchanged);
    ledger.element.style.cssText = 'inline-size: 272px; --tl-size: 45px';
    const field = ledger.field!.getBoundingClientRect();
    const group = deepQuery(ledger.element, '.group.open')[0]!.getBoundingClientRect();
    expect([field.left >= group.left, field.right <= group.right]).to.deep.equal([true, true]);
  });

  it('WCAG 1.4.4 breaks the workings of a price where they have no room in one line', async () => {
    const ledger = await editing(flows.quoted);
    ledger.element.style.cssText = 'inline-size: 288px; --tl-size: 30px';
    deepQuery<HTMLDetailsElement>(ledger.element, 'details')[0]!.open = true;
    const [workings] = deepQuery(ledger.element, 'dl');
    expect(workings!.scrollWidth).to.equal(workings!.clientWidth);
  });

  it('P8 a Tab that came by keeps no later click from confirming', async () => {
    const ledger = await editing(flows.quoting);
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true });
    ledger.button('Confirm purchase')!.dispatchEvent(tab);
    await ledger.flow(flows.quoted);
    ledger.press('Confirm purchase');
    expect(actions(ledger)).to.deep.equal(['standard: confirm']);
  });

  it('cancels by Escape and by Cancel; Enter in the field orders nothing', async () => {
    const ledger = await editing(flows.quoted);
    const key = (name: string): boolean =>
      ledger.field!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
    key('Enter');
    expect(ledger.requests).to.deep.equal([]);
    key('Escape');
    ledger.press('Cancel');
    expect(actions(ledger)).to.deep.equal(['standard: cancel', 'standard: cancel']);
  });

  it('keeps an Escape for itself, which would close a dialog of the host’s around it', async () => {
    const ledger = await editing(flows.quoted);
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): number => heard.push(key);
    document.addEventListener('keydown', hear);
    for (const key of ['a', 'Escape']) {
      ledger.field!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal(['a']);
  });

  it('is not left by the Escape that ends an input method', async () => {
    const ledger = await editing(flows.quoted);
    const facts = { key: 'Escape', isComposing: true, bubbles: true, composed: true };
    ledger.field!.dispatchEvent(new KeyboardEvent('keydown', facts));
    expect(ledger.requests).to.deep.equal([]);
  });
});
