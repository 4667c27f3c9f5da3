import { describe, expect, it } from 'vitest';
import { VIEWS, viewOf } from '../../src/domain/views.ts';

describe('P1, R2: the parts of the page', () => {
  it('are three, the licences first', () => {
    expect(VIEWS).toEqual(['licenses', 'add-ons', 'action-log']);
  });

  it.each(VIEWS)('%s is itself', (view) => {
    expect(viewOf(view)).toBe(view);
  });

  it.each([undefined, null, '', 'invoices'])('%j is the first one', (value) => {
    expect(viewOf(value)).toBe('licenses');
  });
});
