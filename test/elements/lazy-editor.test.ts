import { expect } from 'chai';
import '../../src/define.ts';
import { loadedEditor } from '../../src/elements/lazy.ts';
import { flows, steady } from '../../stories/fixtures/account.ts';
import { Ledger } from '../support/ledger.ts';

// A page of its own, in which the editor has not been loaded yet: the tests are in the order of what happens in it.
describe('an editor that is still on its way', () => {
  let ledger: Ledger;

  beforeEach(async () => {
    ledger = await Ledger.show(steady, { flows: new Map() });
  });

  const arrived = async (): Promise<void> => {
    while (!loadedEditor()) await ledger.settled();
    await ledger.settled();
  };

  it('leads back by Escape, which gives the focus back to the pencil', async () => {
    ledger.element.flows = new Map([['standard', flows.unchanged]]);
    await ledger.element.focusLine('standard');
    ledger.element.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    expect(ledger.requests.map(({ type }) => type)).to.deep.equal(['tl-request-line-action']);
    ledger.element.flows = new Map();
    await ledger.element.updateComplete;
    expect(ledger.focused).to.equal('Change number of Standard licences');
  });

  it('opens the line at once, and puts the focus into the field when it comes', async () => {
    ledger.element.flows = new Map([['standard', flows.unchanged]]);
    await ledger.element.focusLine('standard');
    expect(ledger.field === undefined).to.equal(true);
    expect(ledger.rows[0]).to.contain('Editing');
    expect(ledger.focused).to.equal('The editor is being loaded… Cancel');

    await arrived();
    expect(ledger.focused).to.contain('New number of Standard licences');
    expect(ledger.field!.selectionStart).to.equal(0);
    expect(ledger.field!.selectionEnd).to.equal(2);
  });

  it('opens at once from then on', async () => {
    ledger.element.flows = new Map([['standard', flows.unchanged]]);
    await ledger.element.focusLine('standard');
    expect(ledger.text).not.to.contain('being loaded');
    await ledger.settled();
    expect(ledger.focused).to.contain('New number of Standard licences');
  });
});
