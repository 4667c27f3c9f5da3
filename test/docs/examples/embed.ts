import '../../../src/define.ts';
import { createHttpClient } from '../../../src/index.ts';

const manager = document.createElement('tl-license-manager');
manager.api = createHttpClient({ baseUrl: '/billing', getToken: () => 'mock-u-01' });
document.body.append(manager);
