import { describe } from 'vitest';
import { forms } from '../support/forms.ts';
import { endToEnd } from './end-to-end.ts';

describe.each(Object.entries(forms))('%s', (_, start) => endToEnd(start));
