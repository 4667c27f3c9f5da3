import '../../../src/define.ts';
import { createHttpClient } from '../../../src/index.ts';
import { MockBackend } from '../../../mocks/index.ts';
import { licenseHandlers } from '../../../mocks/msw/index.ts';
import { setupWorker } from 'msw/browser';

const backend = new MockBackend({ scenario: 'reduction-planned' });
await setupWorker(...licenseHandlers(backend)).start({ onUnhandledFrame: 'bypass', quiet: true });

const manager = document.querySelector('tl-license-manager')!;
manager.api = createHttpClient({ baseUrl: '', getToken: () => 'mock-u-01' });
