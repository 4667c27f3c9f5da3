import { expect } from 'chai';
import '../../src/define.ts';
import { defineEditor } from '../../src/elements/lazy.ts';
import { steady } from '../../stories/fixtures/account.ts';
import { quietMoment } from '../support/quiet-moment.ts';

// A page of its own: what could not be rehearsed is not rehearsed again.
describe('decision 19: what cannot be rehearsed', () => {
  before(defineEditor);

  it('troubles nobody', async () => {
    const troubles: unknown[] = [];
    const onTrouble = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      troubles.push(event.reason);
    };
    addEventListener('unhandledrejection', onTrouble);
    const account = { ...steady, account: { ...steady.account, timeZone: 'Mars/Olympus' } };
    const { drawn, noticed } = await quietMoment(account);
    removeEventListener('unhandledrejection', onTrouble);
    expect([drawn, noticed, troubles]).to.deep.equal([['+ tl-quantity-editor', '- tl-quantity-editor'], [], []]);
  });
});
