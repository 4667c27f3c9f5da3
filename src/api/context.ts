import { createContext } from '@lit/context';
import type { LicenseApi } from './license-api.ts';

/**
 * A shell provides its client once, at its root, and every element below finds it. The key is a string, so that two
 * copies of this package on one page agree on it.
 */
export const licenseApiContext = createContext<LicenseApi, string>('tl-license-api');
