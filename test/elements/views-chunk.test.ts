import { nextFrame } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { LitElement } from 'lit';
import '../../src/define.ts';
import type { RecordView } from '../../src/elements/tl-license-manager/record-views.ts';
import { ViewsChunk } from '../../src/elements/tl-license-manager/views-chunk.ts';
import { waitUntil } from '../support/wait-until.ts';

class Page extends LitElement {
  readonly views = new ViewsChunk(this, () => ({ page: {} }) as unknown as RecordView);
  onDrawn = (): void => undefined;

  override render(): unknown {
    return this.views.outlet();
  }
  override updated(): void {
    this.onDrawn();
  }
}
customElements.define('test-page-of-views', Page);

describe('a view whose code comes when it is wanted', () => {
  it('stays left when it is left while it is being drawn for the first time', async () => {
    const page = document.body.appendChild(new Page());
    await page.updateComplete;
    let drawn = 0;
    page.onDrawn = () => {
      drawn += 1;
      page.views.show('licenses');
    };
    page.views.show('add-ons');
    await waitUntil(() => drawn > 0, 'it is not drawn');
    // What goes on after it is drawn is over by the next frame.
    await nextFrame();
    expect(page.views.shown).to.equal('licenses');
    page.remove();
  });
});
