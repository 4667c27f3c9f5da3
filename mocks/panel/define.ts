import { MockPanel } from './tl-mock-panel.ts';

// The first one on a page stays: loading twice is harmless.
if (!customElements.get('tl-mock-panel')) customElements.define('tl-mock-panel', MockPanel);
