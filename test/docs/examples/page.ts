import '../../../src/define.ts';
import { createMemoryApi, MockBackend } from '../../../mocks/index.ts';
import '../../../mocks/panel/define.ts';

const backend = new MockBackend({
  scenario: 'grace-after-activation',
  clock: { mode: 'realtime', speed: 20 },
  now: () => performance.now(),
});
const manager = document.querySelector('tl-license-manager')!;
const panel = document.querySelector('tl-mock-panel')!;

function signIn(userId: string): void {
  manager.api = createMemoryApi(backend, { userId });
  panel.userId = userId;
}

panel.backend = backend;
panel.addEventListener('tl-mock-sign-in', ({ userId }) => signIn(userId));
panel.addEventListener('tl-mock-change', () => void manager.refresh());
signIn('u-01');
