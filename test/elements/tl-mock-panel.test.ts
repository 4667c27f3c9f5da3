import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { MockBackend } from '../../mocks/index.ts';
import '../../mocks/panel/define.ts';
import type { MockPanel } from '../../mocks/panel/tl-mock-panel.ts';
import { accessibilityViolations } from '../support/axe.ts';

/** The panel as whoever uses it sees it. */
class PanelPage {
  readonly panel: MockPanel;

  constructor(panel: MockPanel) {
    this.panel = panel;
  }

  get text(): string {
    return this.#root.textContent.replaceAll(/\s+/g, ' ');
  }

  get status(): string {
    return this.#root.querySelector('[role=status]')?.textContent ?? '';
  }

  get coming(): string[] {
    return [...this.#root.querySelectorAll('li')].map((item) => item.textContent.replaceAll(/\s+/g, ' ').trim());
  }

  async press(name: string): Promise<void> {
    const button = [...this.#root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!button) throw new Error(`There is no button ${name}.`);
    button.click();
    await this.panel.updateComplete;
  }

  async choose(label: string, value: string): Promise<void> {
    const select = this.select(label);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.panel.updateComplete;
  }

  select(label: string): HTMLSelectElement {
    const found = [...this.#root.querySelectorAll('select')].find(
      ({ labels }) => labels[0]?.querySelector('.label')?.textContent === label,
    );
    if (!found) throw new Error(`There is no list ${label}.`);
    return found;
  }

  get #root(): ShadowRoot {
    return this.panel.shadowRoot!;
  }
}

describe('tl-mock-panel', () => {
  let outside: number;
  let backend: MockBackend;
  let page: PanelPage;
  let changes: number;

  beforeEach(async () => {
    outside = 0;
    backend = new MockBackend({ scenario: 'processing', now: () => outside });
    page = new PanelPage(
      await fixture<MockPanel>(html`<tl-mock-panel user-id="u-01" .backend=${backend}></tl-mock-panel>`),
    );
    changes = 0;
    page.panel.addEventListener('tl-mock-change', () => (changes += 1));
  });

  it('shows scenario, time and zone of the account, and what is due next', () => {
    expect(page.select('Scenario').value).to.equal('processing');
    expect(page.text).to.contain('Tue 24 Nov 2026, 10:00:00').and.to.contain('Europe/Stockholm');
    expect(page.text).to.contain('paused');
    expect(page.coming).to.deep.equal([
      '24 Nov, 10:02 change of standard is settled',
      '1 Jan 2027, 00:00 the period ends',
    ]);
  });

  it('jumps to the next event and says what it was', async () => {
    await page.press('Next event');
    expect(backend.now).to.equal('2026-11-24T09:02:00Z');
    expect(page.status).to.equal('On the way: change of standard is settled.');
    expect(page.coming).to.deep.equal(['1 Jan 2027, 00:00 the period ends']);
    expect(changes).to.equal(1);
  });

  it('steps a calendar day, and says when nothing was due', async () => {
    await page.press('Next event');
    await page.press('+1 day');
    expect(backend.now).to.equal('2026-11-25T09:02:00Z');
    expect(page.status).to.equal('Nothing was due on the way.');
  });

  it('steps to the period’s end, which is the first moment of the next period', async () => {
    await page.press('Period’s end');
    expect(backend.now).to.equal('2026-12-31T23:00:00Z');
    expect(backend.period.startDate).to.equal('2027-01-01');
    expect(page.status).to.contain('the period ends');
  });

  it('starts another scenario and asks to sign in whom it is meant for', async () => {
    const asked: string[] = [];
    page.panel.addEventListener('tl-mock-sign-in', ({ userId }) => asked.push(userId));
    await page.choose('Scenario', 'read-only');
    expect(backend.scenario).to.equal('read-only');
    expect(asked).to.deep.equal(['u-03']);
    expect(changes).to.equal(1);
  });

  it('starts afresh, in the scenario it is in', async () => {
    await page.press('Period’s end');
    await page.press('Start afresh');
    expect(backend.scenario).to.equal('processing');
    expect(backend.now).to.equal('2026-11-24T09:00:00Z');
    expect(page.coming[0]).to.contain('change of standard is settled');
  });

  it('asks to sign somebody in, and leaves it to the page', async () => {
    const asked: string[] = [];
    page.panel.addEventListener('tl-mock-sign-in', ({ userId }) => asked.push(userId));
    await page.choose('Signed in as', 'u-02');
    expect(asked).to.deep.equal(['u-02']);
    expect(page.panel.userId).to.equal('u-01');
  });

  it('runs the clock at a speed and stops it', async () => {
    await page.press('Run');
    await page.choose('Speed', '20');
    outside = 3000;
    page.panel.requestUpdate();
    await page.panel.updateComplete;
    expect(page.text).to.contain('10:01:00').and.to.contain('20×');
    await page.press('Pause');
    outside = 9000;
    expect(backend.now).to.equal('2026-11-24T09:01:00Z');
  });

  it('says why a backend without a clock cannot run', async () => {
    page.panel.backend = new MockBackend();
    await page.panel.updateComplete;
    await page.press('Run');
    expect(page.status).to.contain('without a clock');
    expect(changes).to.equal(0);
  });

  it('tells the page that a running clock has passed the period’s end, but not what the page finds out itself', () => {
    backend.setClock({ mode: 'realtime', speed: 86_400 });
    outside = 10_000;
    expect(backend.now).to.equal('2026-12-04T09:00:00Z');
    expect(changes).to.equal(0);
    outside = 60_000;
    expect(backend.now).to.equal('2027-01-23T09:00:00Z');
    expect(changes).to.equal(1);
  });

  it('follows what is changed elsewhere, until it leaves the page', async () => {
    backend.deactivateUser('u-21');
    await page.panel.updateComplete;
    expect(page.select('Signed in as').textContent).to.contain('(deactivated)');
    page.panel.remove();
    backend.activateUser('u-21');
    await page.panel.updateComplete;
    expect(page.select('Signed in as').textContent).to.contain('(deactivated)');
  });

  it('collapses to one line that still says the time', async () => {
    page.panel.collapsed = true;
    await page.panel.updateComplete;
    expect(page.text).to.contain('Simulator').and.to.contain('10:00:00').and.not.to.contain('Next event');
  });

  it('has no accessibility violations, in light and in dark', async () => {
    for (const scheme of ['light', 'dark']) {
      page.panel.style.colorScheme = scheme;
      expect(await accessibilityViolations(page.panel)).to.deep.equal([]);
    }
  });
});
