import { expect } from 'chai';
import '../../src/define.ts';
import { defineEditor } from '../../src/elements/lazy.ts';
import { readOnly, steady } from '../../stories/fixtures/account.ts';
import { quietMoment } from '../support/quiet-moment.ts';

describe('decision 19: the first change of a number is rehearsed', () => {
  before(defineEditor);

  it('P5a not where nothing can be changed', async () => {
    expect((await quietMoment(readOnly)).drawn).to.deep.equal([]);
    expect((await quietMoment(steady, { readonly: true })).drawn).to.deep.equal([]);
  });

  it('once, when nobody waits for anything, and nobody notices', async () => {
    const editor = ['+ tl-quantity-editor', '- tl-quantity-editor'];
    expect(await quietMoment(steady)).to.deep.equal({ drawn: [...editor, ...editor], noticed: [] });
    expect(await quietMoment(steady)).to.deep.equal({ drawn: [], noticed: [] });
  });
});
