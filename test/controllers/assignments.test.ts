import { beforeEach, describe, expect, it } from 'vitest';
import type { LicenseApi } from '../../src/api/license-api.ts';
import { AssignmentsController } from '../../src/controllers/assignments.ts';
import type { AssignmentPage } from '../../src/domain/model.ts';
import { failure, success, type Answer } from '../../src/domain/problems.ts';
import { manyAssignments, pagesOf } from '../../stories/fixtures/assignments.ts';
import { deferred, FakeApi } from '../support/fake-api.ts';
import { FakeHost } from '../support/fake-host.ts';
import { quiet } from '../support/virtual-ports.ts';

const all = manyAssignments(25);
const page = pagesOf(all, 10);
const network = failure({ type: 'unreachable', reason: 'network' });

let host: FakeHost;
let api: FakeApi | undefined;
let controller: AssignmentsController;
/** What the next page's request is answered with, by cursor; without an entry the page itself. */
let limit: number;
let lineId: string;
let answers: Map<string, Answer<AssignmentPage> | Promise<Answer<AssignmentPage>>>;

const pagedApi = (): FakeApi =>
  new FakeApi({
    listAssignments: ({ cursor }) => {
      const answer = answers.get(cursor ?? 'first');
      answers.delete(cursor ?? 'first');
      return Promise.resolve(answer ?? success(page(cursor)));
    },
  });

const cursors = (): (string | undefined)[] =>
  (api?.calls ?? []).map(({ given }) => (given as Parameters<LicenseApi['listAssignments']>)[0].cursor);

beforeEach(() => {
  answers = new Map();
  limit = 100;
  lineId = '';
  host = new FakeHost();
  api = pagedApi();
  controller = new AssignmentsController(host, {
    api: () => api,
    limit: () => limit,
    lineId: () => lineId,
    onProblem: () => undefined,
  });
});

const connect = async (): Promise<void> => {
  host.connect();
  await quiet();
};

describe('A1: the assignments, page by page', () => {
  it('A1: knows nothing before the first page', () => {
    expect(controller.list).toMatchObject({ items: [], total: undefined, complete: false });
  });

  it('A1: asks one page after another until there is no next', async () => {
    await connect();
    expect(cursors()).toEqual([undefined, '10', '20']);
    expect(controller.list).toMatchObject({ items: all, total: 25, complete: true, changed: false });
  });

  it('A1: shows each page as it comes', async () => {
    answers.set('10', deferred<Answer<AssignmentPage>>().promise);
    await connect();
    expect(controller.list).toMatchObject({ items: all.slice(0, 10), total: 25, complete: false });
  });

  it('A1: without a client asks nobody, and starts when one comes', async () => {
    const later = api;
    api = undefined;
    await connect();
    expect(controller.list.total).toBeUndefined();
    api = later;
    host.requestUpdate();
    await quiet();
    expect(controller.list.complete).toBe(true);
  });

  it('A1: a page that fails stops the reading and keeps what is there', async () => {
    answers.set('10', network);
    await connect();
    expect(cursors()).toEqual([undefined, '10']);
    expect(controller.list).toMatchObject({ items: all.slice(0, 10), complete: false, problem: network.problem });
  });

  it('A1: goes on with just the page that failed', async () => {
    answers.set('10', network);
    await connect();
    controller.resume();
    await quiet();
    expect(cursors()).toEqual([undefined, '10', '10', '20']);
    expect(controller.list).toMatchObject({ items: all, complete: true, problem: undefined });
  });

  it('A1: starts afresh where the server no longer knows the place', async () => {
    answers.set('20', failure({ type: 'invalid-cursor' }));
    await connect();
    controller.resume();
    await quiet();
    expect(cursors()).toEqual([undefined, '10', '20', undefined, '10', '20']);
    expect(controller.list.items).toEqual(all);
  });

  it('A1: a page that leads back to itself is an error and not an endless loop', async () => {
    answers.set('10', success({ ...page('10'), next: '10' }));
    await connect();
    expect(controller.list.problem).toEqual({ type: 'malformed-answer', where: 'listAssignments next' });
  });

  it('A1: a page without anything that leads on and on is an error and not an endless loop', async () => {
    answers.set('10', success({ ...page('10'), items: [], next: 'elsewhere' }));
    await connect();
    expect(controller.list.problem).toEqual({ type: 'malformed-answer', where: 'listAssignments next' });
  });

  it('A1: says that the list changed while it was read', async () => {
    answers.set('20', success({ ...page('20'), etag: 'list-2' }));
    await connect();
    expect(controller.list).toMatchObject({ complete: true, changed: true });
  });

  it('A1: says so also where all further pages are of one list', async () => {
    answers.set('first', success({ ...page(undefined), etag: 'older' }));
    await connect();
    expect(controller.list).toMatchObject({ complete: true, changed: true });
  });

  it('A1: reads everything anew when told, and then the change is no news', async () => {
    answers.set('20', success({ ...page('20'), etag: 'list-2' }));
    await connect();
    controller.reload();
    await quiet();
    expect(controller.list).toMatchObject({ items: all, complete: true, changed: false });
  });

  it('P5: a lost right drops what was shown', async () => {
    answers.set('10', failure({ type: 'not-allowed' }));
    await connect();
    expect(controller.list).toMatchObject({ items: [], total: undefined, problem: { type: 'not-allowed' } });
  });

  it('P5: another client drops what was shown, and a late answer of the old one changes nothing', async () => {
    const late = deferred<Answer<AssignmentPage>>();
    answers.set('10', late.promise);
    await connect();
    api = new FakeApi({ listAssignments: () => Promise.resolve(success({ items: [], total: 0, etag: 'other' })) });
    host.requestUpdate();
    await quiet();
    late.resolve(success(page('10')));
    await quiet();
    expect(controller.list).toMatchObject({ items: [], total: 0, complete: true });
  });

  it('A1: leaving the page gives up waiting; coming back goes on where it stopped', async () => {
    let signal: AbortSignal | undefined;
    const late = deferred<Answer<AssignmentPage>>();
    const slow = pagedApi();
    api = new FakeApi({
      listAssignments: (query, options) => {
        if (query.cursor !== '10' || signal) return slow.listAssignments(query, options);
        signal = options?.signal;
        return late.promise;
      },
    });
    await connect();
    host.disconnect();
    expect(signal?.aborted).toBe(true);
    late.resolve(success(page('10')));
    await quiet();
    expect(controller.list.items).toHaveLength(10);
    await connect();
    expect(cursors()).toEqual([undefined, '10', '10', '20']);
    expect(controller.list.items).toEqual(all);
  });

  it('A1: a page that failed is not asked for by moving the element, which would leave its error beside it', async () => {
    answers.set('10', network);
    await connect();
    host.disconnect();
    await connect();
    expect(cursors()).toEqual([undefined, '10']);
    expect(controller.list).toMatchObject({ problem: network.problem, complete: false });
  });
});

describe('A1: more assignments than are read at once', () => {
  const asked = (): Partial<Parameters<LicenseApi['listAssignments']>[0]>[] =>
    (api?.calls ?? []).map(({ given }) => (given as Parameters<LicenseApi['listAssignments']>)[0]);

  beforeEach(() => {
    limit = 20;
  });

  it('A1: reads none of them until a module is chosen, and says how many there are', async () => {
    await connect();
    expect(cursors()).toEqual([undefined]);
    expect(controller.list).toMatchObject({ items: [], total: 25, complete: true, excess: 'choose-module' });
  });

  it('A1: reads the module that is chosen, and another when that is', async () => {
    await connect();
    for (const chosen of ['timelog-crm', 'microsoft-outlook']) {
      lineId = chosen;
      host.requestUpdate();
      await quiet();
      expect(asked().at(-1)?.lineId).toBe(chosen);
    }
    lineId = '';
    host.requestUpdate();
    await quiet();
    expect(controller.list).toMatchObject({ items: [], total: 25, excess: 'choose-module' });
  });

  it('A1: reads at once the module that was chosen before', async () => {
    lineId = 'timelog-crm';
    await connect();
    expect(asked().map((one) => one.lineId)).toEqual([undefined, 'timelog-crm', 'timelog-crm']);
  });

  it('A1: of a module that is too long itself keeps the first, and says so', async () => {
    lineId = 'timelog-crm';
    await connect();
    expect(controller.list).toMatchObject({ items: all.slice(0, 20), total: 25, complete: true, excess: 'cut-off' });
  });

  it('P5: another client of whose there are not too many is asked for all, whatever module is chosen', async () => {
    lineId = 'timelog-crm';
    await connect();
    const fewer = all.slice(0, 5);
    const first = deferred<Answer<AssignmentPage>>();
    api = new FakeApi({ listAssignments: () => first.promise });
    host.requestUpdate();
    await quiet();
    host.requestUpdate();
    await quiet();
    first.resolve(success(pagesOf(fewer, 10)(undefined)));
    await quiet();
    expect(asked().map((one) => one.lineId)).toEqual([undefined]);
    expect(controller.list).toMatchObject({ items: fewer, total: 5, complete: true, excess: undefined });
  });

  it('A1: reads all when told to read anew, where they are not too many any more', async () => {
    await connect();
    const fewer = all.slice(0, 5);
    const first = deferred<Answer<AssignmentPage>>();
    api!.script = { listAssignments: () => first.promise };
    controller.reload();
    lineId = 'timelog-crm';
    host.requestUpdate();
    await quiet();
    first.resolve(success(pagesOf(fewer, 10)(undefined)));
    await quiet();
    expect(asked().map((one) => one.lineId)).toEqual([undefined, undefined]);
    expect(controller.list).toMatchObject({ items: fewer, complete: true, excess: undefined });
  });

  it('A1: where there are as many as may be, all are read', async () => {
    limit = 25;
    await connect();
    expect(controller.list).toMatchObject({ items: all, complete: true, excess: undefined });
  });
});

describe('A1: reading ahead', () => {
  it('A1: asks for the next page before it shows this one', async () => {
    const order: string[] = [];
    const pages = pagedApi();
    api = new FakeApi({
      listAssignments: (query, options) => {
        order.push(`asked from ${query.cursor ?? '0'}, ${String(controller.list.items.length)} known`);
        return pages.listAssignments(query, options);
      },
    });
    host.addController({ hostUpdated: () => order.push(`shown ${String(controller.list.items.length)}`) });
    await connect();
    expect(order.filter((step, at) => step !== order[at - 1])).toEqual([
      'asked from 0, 0 known',
      'shown 0',
      'asked from 10, 0 known',
      'shown 10',
      'asked from 20, 10 known',
      'shown 20',
      'shown 25',
    ]);
  });

  it('A1: begins with a short page and goes on with the longest there are', async () => {
    limit = 100_000;
    await connect();
    const limits = (api?.calls ?? []).map(({ given }) => (given as Parameters<LicenseApi['listAssignments']>)[0].limit);
    expect(limits).toEqual([500, 5_000, 5_000]);
  });
});
