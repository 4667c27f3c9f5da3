/** `./mocks/panel`: registers `<tl-mock-panel>`; what a host needs of its types comes with it. */
import { MockPanel } from './tl-mock-panel.ts';

export { MockChangeEvent, MockSignInEvent } from './panel-events.ts';
export { MockPanel };
export type { GroupName } from './groups/index.ts';

// The first one on a page stays: loading twice is harmless.
if (!customElements.get('tl-mock-panel')) customElements.define('tl-mock-panel', MockPanel);
