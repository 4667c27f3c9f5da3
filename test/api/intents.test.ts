import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../mocks/backend/random.ts';
import { createIntentStore } from '../../src/api/intents.ts';
import type { KeyValueStorage } from '../../src/api/ports.ts';
import { uuid } from '../../src/api/uuid.ts';
import type { Intent } from '../../src/domain/change-flow-state.ts';
import { memoryStorage } from '../support/virtual-ports.ts';

const STORAGE_KEY = 'tl-license-manager:intents';

const intent = (key: string): Intent => ({
  key,
  accountId: 'a-1',
  userId: 'u-01',
  quoteId: 'q-1',
  change: { lineId: 'standard', quantity: 30, effective: 'now' },
  from: 25,
  dueNow: 123913,
  confirmedAt: '2026-11-24T09:00:00Z',
});

const refuse = (): never => {
  throw new DOMException('refused', 'SecurityError');
};

describe('the running intents', () => {
  test('are found again after a reload, oldest first, until their outcome is known', () => {
    const storage = memoryStorage();
    const before = createIntentStore(storage);
    before.save(intent('k-1'));
    before.save(intent('k-2'));
    const after = createIntentStore(storage);
    expect(after.all()).toEqual([intent('k-1'), intent('k-2')]);
    after.remove('k-1');
    expect(createIntentStore(storage).all()).toEqual([intent('k-2')]);
    expect(after.persistent).toBe(true);
  });

  test('are one for each key', () => {
    const store = createIntentStore(memoryStorage());
    store.save(intent('k-1'));
    store.save({ ...intent('k-1'), dueNow: 1 });
    expect(store.all()).toEqual([{ ...intent('k-1'), dueNow: 1 }]);
  });

  test('of several elements on one page are kept together', () => {
    const storage = memoryStorage();
    const [one, two] = [createIntentStore(storage), createIntentStore(storage)];
    one.save(intent('k-1'));
    two.save(intent('k-2'));
    one.remove('k-1');
    expect(two.all()).toEqual([intent('k-2')]);
    expect(one.all()).toEqual([intent('k-2')]);
  });

  test('leave nothing behind once all is known', () => {
    const storage = memoryStorage();
    const store = createIntentStore(storage);
    store.save(intent('k-1'));
    expect(storage.size()).toBe(1);
    store.remove('k-1');
    expect(storage.size()).toBe(0);
  });
});

describe('what is stored', () => {
  test.each([
    ['no JSON', '{'],
    ['no list', '{"key":"k-1"}'],
    ['null', 'null'],
    ['a list of nonsense', '[1,null,{"key":7}]'],
    ['a hostile object', '[{"__proto__":{"key":"k"},"constructor":1}]'],
  ])('and corrupt (%s) is ignored and cleaned', (_name, stored) => {
    const storage = memoryStorage({ [STORAGE_KEY]: stored });
    const store = createIntentStore(storage);
    expect(store.all()).toEqual([]);
    expect(storage.getItem(STORAGE_KEY)).toBeNull();
    expect(store.persistent).toBe(true);
  });

  test('and partly corrupt keeps the sound part', () => {
    const storage = memoryStorage({ [STORAGE_KEY]: JSON.stringify([{ key: 'broken' }, intent('k-1')]) });
    expect(createIntentStore(storage).all()).toEqual([intent('k-1')]);
    expect(storage.getItem(STORAGE_KEY)).toBe(JSON.stringify([intent('k-1')]));
  });

  test('is nothing before anything was confirmed', () => {
    const storage = memoryStorage();
    createIntentStore(storage);
    expect(storage.size()).toBe(0);
  });
});

describe('where storage is refused', () => {
  const kept = memoryStorage();
  test.each<[string, KeyValueStorage | undefined]>([
    ['altogether', undefined],
    ['by throwing on everything', { getItem: refuse, setItem: refuse, removeItem: refuse }],
    [
      'by being full',
      { getItem: (key) => kept.getItem(key), setItem: refuse, removeItem: (key) => kept.removeItem(key) },
    ],
    ['by throwing when read', { getItem: refuse, setItem: () => undefined, removeItem: () => undefined }],
  ])('%s, the intents live as long as the page', (name, storage) => {
    const store = createIntentStore(storage);
    store.save(intent('k-1'));
    store.save(intent('k-2'));
    store.remove('k-1');
    expect(store.all()).toEqual([intent('k-2')]);
    if (name !== 'by throwing when read') expect(store.persistent).toBe(false);
  });

  test('for a while, what was confirmed meanwhile is stored as soon as it can be', () => {
    const storage = memoryStorage();
    let full = false;
    const store = createIntentStore({
      ...storage,
      setItem: (key, value) => {
        if (full) refuse();
        storage.setItem(key, value);
      },
    });
    store.save(intent('k-1'));
    full = true;
    store.save(intent('k-2'));
    expect([store.persistent, store.all().length]).toEqual([false, 2]);
    full = false;
    store.save(intent('k-3'));
    expect(store.persistent).toBe(true);
    expect(
      createIntentStore(storage)
        .all()
        .map(({ key }) => key),
    ).toEqual(['k-1', 'k-2', 'k-3']);
  });
});

describe('an idempotency key', () => {
  test('is a version 4 UUID, the same for the same chance, another each time', () => {
    const random = seededRandom(7);
    const keys = Array.from({ length: 500 }, () => uuid(random));
    expect(new Set(keys).size).toBe(500);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuid(seededRandom(7))).toBe(keys[0]);
  });
});
