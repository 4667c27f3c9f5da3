import { beforeEach, describe, expect, it } from 'vitest';
import type { LicenseApi } from '../../src/api/license-api.ts';
import { ActionLogController, LOG_PAGE_SIZE, type LogFilter } from '../../src/controllers/action-log.ts';
import type { LogPage } from '../../src/domain/model.ts';
import { failure, success, type Answer, type Problem } from '../../src/domain/problems.ts';
import { logApi, manyEntries } from '../../stories/fixtures/action-log.ts';
import { deferred, FakeApi } from '../support/fake-api.ts';
import { FakeHost } from '../support/fake-host.ts';
import { quiet } from '../support/virtual-ports.ts';

const entries = manyEntries(LOG_PAGE_SIZE * 2 + 20);
const backend = logApi(entries);

let host: FakeHost;
let api: FakeApi | undefined;
let filter: LogFilter;
let log: ActionLogController;
let problems: Problem[];

const queries = () => (api?.calls ?? []).map(({ given }) => (given as Parameters<LicenseApi['listActionLog']>)[0]);

const settle = async (): Promise<void> => {
  host.requestUpdate();
  await quiet();
};

beforeEach(async () => {
  host = new FakeHost();
  api = new FakeApi({ listActionLog: backend.listActionLog });
  filter = { lineId: '', actorId: '' };
  problems = [];
  log = new ActionLogController(host, {
    api: () => api,
    filter: () => filter,
    onProblem: (problem) => problems.push(problem),
  });
  host.connect();
  await quiet();
});

describe('R2: the action log, page by page', () => {
  it('R2: begins with the newest page, of everything', () => {
    expect(queries()).toEqual([{ limit: LOG_PAGE_SIZE }]);
    expect(log.page?.items).toEqual(entries.slice(0, LOG_PAGE_SIZE));
    expect([log.offset, log.hasNewer, log.hasOlder]).toEqual([0, false, true]);
  });

  it('R2: goes to older pages by their cursor, to the last', async () => {
    log.older();
    await quiet();
    log.older();
    await quiet();
    expect(queries().map(({ cursor }) => cursor)).toEqual([undefined, '50', '100']);
    expect(log.page?.items).toEqual(entries.slice(100));
    expect([log.offset, log.hasNewer, log.hasOlder]).toEqual([100, true, false]);
    log.older();
    await quiet();
    expect(queries()).toHaveLength(3);
  });

  it('R2: goes back to a newer page without asking again', async () => {
    log.older();
    await quiet();
    log.newer();
    await quiet();
    expect(log.page?.items).toEqual(entries.slice(0, LOG_PAGE_SIZE));
    expect(queries()).toHaveLength(2);
  });

  it('R2: another line or person starts with the newest page', async () => {
    log.older();
    await quiet();
    filter = { lineId: 'standard', actorId: 'u-02' };
    await settle();
    expect(queries().at(-1)).toEqual({ limit: LOG_PAGE_SIZE, lineId: 'standard', actorId: 'u-02' });
    expect(log.offset).toBe(0);
    expect(log.page?.items.every(({ actor }) => actor.kind === 'person' && actor.id === 'u-02')).toBe(true);
  });

  it('R2: knows everybody who was seen, whatever is chosen now', async () => {
    filter = { lineId: '', actorId: 'u-02' };
    await settle();
    expect(log.persons).toEqual([
      { id: 'u-02', name: 'Erik Holm' },
      { id: 'u-01', name: 'Anna Berg' },
    ]);
  });

  it('R2: an answer that was overtaken by another choice changes nothing', async () => {
    const late = deferred<Answer<LogPage>>();
    api!.script = { listActionLog: () => late.promise };
    filter = { lineId: 'timelog-crm', actorId: '' };
    await settle();
    api!.script = { listActionLog: backend.listActionLog };
    filter = { lineId: '', actorId: '' };
    await settle();
    late.resolve(success({ items: [], total: 0 }));
    await quiet();
    expect(log.page?.total).toBe(entries.length);
  });

  it('R2: an answer for an older page does not land on the newer one that was gone back to', async () => {
    const late = deferred<Answer<LogPage>>();
    api!.script = { listActionLog: () => late.promise };
    log.older();
    await quiet();
    log.newer();
    late.resolve(success({ items: [], total: 0 }));
    await quiet();
    expect(log.page?.items).toEqual(entries.slice(0, LOG_PAGE_SIZE));
  });

  it('R2: a page that fails says why, and is asked for again', async () => {
    api!.script = { listActionLog: () => Promise.resolve(failure({ type: 'unreachable', reason: 'timeout' })) };
    log.older();
    await quiet();
    expect([log.page, log.problem, log.hasNewer]).toEqual([
      undefined,
      { type: 'unreachable', reason: 'timeout' },
      true,
    ]);
    api!.script = { listActionLog: backend.listActionLog };
    log.retry();
    await quiet();
    expect([log.problem, log.offset]).toEqual([undefined, LOG_PAGE_SIZE]);
    expect(log.page?.items).toEqual(entries.slice(LOG_PAGE_SIZE, LOG_PAGE_SIZE * 2));
  });

  it('R2: starts afresh where the server no longer knows the place', async () => {
    api!.script = { listActionLog: () => Promise.resolve(failure({ type: 'invalid-cursor' })) };
    log.older();
    await quiet();
    api!.script = { listActionLog: backend.listActionLog };
    log.retry();
    await quiet();
    expect([log.problem, log.offset]).toEqual([undefined, 0]);
    expect(queries().map(({ cursor }) => cursor)).toEqual([undefined, '50', undefined]);
  });

  it('R2: an older page that fails does not stand in the way of the newer one that is gone back to', async () => {
    api!.script = { listActionLog: () => Promise.resolve(failure({ type: 'unreachable', reason: 'network' })) };
    log.older();
    await quiet();
    expect(log.problem?.type).toBe('unreachable');
    log.newer();
    await quiet();
    expect([log.problem, log.page?.items]).toEqual([undefined, entries.slice(0, LOG_PAGE_SIZE)]);
  });

  it('R2: a page that failed is not asked for by moving the element, which would leave its error beside it', async () => {
    api!.script = { listActionLog: () => Promise.resolve(failure({ type: 'unreachable', reason: 'network' })) };
    log.older();
    await quiet();
    const before = queries().length;
    host.disconnect();
    host.connect();
    await quiet();
    expect([queries().length - before, log.problem?.type]).toEqual([0, 'unreachable']);
  });

  it('R2: reads the newest page anew when told', async () => {
    log.older();
    await quiet();
    log.reload();
    await quiet();
    expect([log.offset, queries().length]).toEqual([0, 3]);
  });

  describe('looks whether something has happened since', () => {
    const [first] = entries;
    const newer = { ...first!, id: 'newer' };
    const happens = (): void => {
      api!.script = { listActionLog: logApi([newer, ...entries]).listActionLog };
    };

    it('R2: and shows it on the newest page, which stays until it is there', async () => {
      happens();
      void log.look();
      expect(log.page?.items).toEqual(entries.slice(0, LOG_PAGE_SIZE));
      await quiet();
      expect(log.page?.items[0]).toEqual(newer);
      expect([log.hasNews, queries().length]).toEqual([false, 2]);
      log.older();
      await quiet();
      expect(log.page?.items[0]).toEqual(entries[LOG_PAGE_SIZE - 1]);
    });

    it('R2: also where what is new is of the same instant and stands below the newest', async () => {
      const [newest, ...rest] = entries;
      const among = [newest!, newer, ...rest];
      api!.script = { listActionLog: logApi(among).listActionLog };
      await log.look();
      expect(log.page?.items).toEqual(among.slice(0, LOG_PAGE_SIZE));
    });

    it('R2: and gives up an answer that it asks for again', () => {
      const signals: (AbortSignal | undefined)[] = [];
      api!.script = {
        listActionLog: (_query, options) => {
          signals.push(options?.signal);
          return deferred<Answer<LogPage>>().promise;
        },
      };
      void log.look();
      void log.look();
      expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    });

    it('R2: and says so on an older page, which is left as it is', async () => {
      log.older();
      await quiet();
      happens();
      await log.look();
      expect([log.hasNews, log.offset]).toEqual([true, LOG_PAGE_SIZE]);
      expect(log.page?.items).toEqual(entries.slice(LOG_PAGE_SIZE, 2 * LOG_PAGE_SIZE));
      log.reload();
      await quiet();
      expect([log.hasNews, log.offset, log.page?.items[0]]).toEqual([false, 0, newer]);
    });

    it('R2: and changes nothing where nothing has, or where nobody answers', async () => {
      const { page } = log;
      const { updates } = host;
      await log.look();
      api!.script = {};
      await log.look();
      expect([log.page, log.hasNews, log.problem, host.updates]).toEqual([page, false, undefined, updates]);
    });

    it('R2: and not before the first page is there, nor on after the element has left the page', async () => {
      const answer = deferred<Answer<LogPage>>();
      filter = { lineId: 'standard', actorId: '' };
      api!.script = { listActionLog: () => answer.promise };
      await settle();
      await log.look();
      expect(queries()).toHaveLength(2);
      answer.resolve(success({ items: [], total: 0 }));
      await quiet();
      const late = deferred<Answer<LogPage>>();
      api!.script = { listActionLog: () => late.promise };
      void log.look();
      host.disconnect();
      late.resolve(success({ items: [newer], total: 1 }));
      await quiet();
      expect(log.page).toEqual({ items: [], total: 0 });
    });

    it('R2: and forgets the answer where the choice is another by then', async () => {
      const late = deferred<Answer<LogPage>>();
      api!.script = { listActionLog: () => late.promise };
      void log.look();
      api!.script = { listActionLog: () => Promise.resolve(success({ items: [], total: 0 })) };
      filter = { lineId: 'standard', actorId: '' };
      await settle();
      late.resolve(success({ items: [newer], total: 1 }));
      await quiet();
      expect([log.page, log.hasNews]).toEqual([{ items: [], total: 0 }, false]);
    });
  });

  it('P5: a lost right drops what was shown', async () => {
    api!.script = { listActionLog: () => Promise.resolve(failure({ type: 'not-allowed' })) };
    log.reload();
    await quiet();
    expect([log.page, log.problem]).toEqual([undefined, { type: 'not-allowed' }]);
    expect(problems).toEqual([{ type: 'not-allowed' }]);
  });

  it('P5: after a lost right it begins with the newest entries', async () => {
    const entries = logApi(manyEntries(120));
    let allowed = true;
    api = new FakeApi({
      listActionLog: (...given) =>
        allowed ? entries.listActionLog(...given) : Promise.resolve(failure({ type: 'not-allowed' })),
    });
    await settle();
    log.older();
    await quiet();
    allowed = false;
    log.older();
    await quiet();
    allowed = true;
    log.retry();
    await quiet();
    expect([log.page?.items[0]?.id, log.hasNewer, log.offset]).toEqual([manyEntries(120)[0]?.id, false, 0]);
  });

  it('P5: another client drops what was shown', async () => {
    api = new FakeApi({ listActionLog: () => Promise.resolve(success({ items: [], total: 0 })) });
    await settle();
    expect([log.page, log.persons]).toEqual([{ items: [], total: 0 }, []]);
  });

  it('R2: leaving the page gives up waiting; coming back asks again', async () => {
    let signal: AbortSignal | undefined;
    api!.script = {
      listActionLog: (_query, options) => {
        signal = options?.signal;
        return new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(failure({ type: 'aborted' })));
        });
      },
    };
    log.older();
    await quiet();
    host.disconnect();
    await quiet();
    expect(signal?.aborted).toBe(true);
    expect(log.problem).toBeUndefined();
    api!.script = { listActionLog: backend.listActionLog };
    host.connect();
    await quiet();
    expect(log.page?.items).toEqual(entries.slice(LOG_PAGE_SIZE, LOG_PAGE_SIZE * 2));
  });
});
