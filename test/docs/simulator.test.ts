/** `docs/simulator.md` says what is true: its examples end where it says, its tables and requests are checked. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULT_KINDS } from '../../mocks/backend/faults.ts';
import { scenarioNames, scenarioViewer } from '../../mocks/backend/scenarios/index.ts';
import { controlRoutes } from '../../mocks/http/controls.ts';
import { MockBackend } from '../../mocks/index.ts';
import { OpenApiValidator } from '../support/openapi-validator.ts';
import { read } from './reader.ts';

/** The server is another process: its exchanges are held to the document from here. */
const checkedFetch = new OpenApiValidator().wrapFetch(fetch, { requests: 'refused' });

const root = new URL('../../', import.meta.url);
const page = read('docs/simulator.md');

/** First cells of a table's rows, with the rest of the row. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'));
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const ticked = (cell: string | undefined): string => cell?.replaceAll('`', '') ?? '';

describe('the code of the page', () => {
  it('ends where it says: an account of one’s own', async () => {
    const { backend } = await import('./examples/scenario.ts');
    expect(backend.marks().map(({ employee, deadline }) => [employee.name, deadline])).toEqual([
      ['Nora Ny', '2027-03-08T08:00:00Z'],
    ]);
    expect(backend.period).toMatchObject({ startDate: '2027-02-28', endDate: '2027-03-31' });
  });

  it('ends where it says: time and replay', async () => {
    const { again, coming, same, saved } = await import('./examples/time.ts');
    expect(same).toBe(true);
    expect(saved.length).toBeLessThan(4096);
    expect(coming[0]).toEqual({ kind: 'deadline', at: '2027-01-07T23:00:00Z', lineId: 'standard', marks: 3 });
    expect(again.users().filter(({ active }) => active)).toHaveLength(19);
    expect(again.now).toBe('2027-01-07T23:00:00Z');
  });
});

describe('the tables of the page', () => {
  it('name every scenario and who is signed in', () => {
    const named = rowsUnder('Scenarios').map(([name, , viewer]) => [ticked(name), ticked(viewer)]);
    expect(named).toEqual(scenarioNames.map((name) => [name, scenarioViewer(name)]));
  });

  it('name every control, and methods that exist', () => {
    const rows = rowsUnder('Controls');
    expect(rows.map(([route]) => ticked(route))).toEqual(controlRoutes.map(({ method, path }) => `${method} ${path}`));
    const methods = rows.flatMap((row) => [...row.join().matchAll(/`(\w+)\(/g)].map(([, name = '']) => name));
    expect(methods.length).toBeGreaterThan(rows.length);
    for (const name of methods) expect(MockBackend.prototype, name).toHaveProperty(name);
  });

  it('name every kind of fault', () => {
    expect(rowsUnder('Faults').map(([kind]) => ticked(kind))).toEqual([...FAULT_KINDS]);
  });
});

describe('the requests of the page', () => {
  let server: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const args = ['mocks/server.ts', '--port', '0', '--scenario', 'steady', '--seed', '1'];
    server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(server.stdout!, 'data')) as [Buffer];
    url = /listening on (\S+)/.exec(said.toString())?.[1] ?? '';
  });

  afterAll(async () => {
    server.kill();
    await once(server, 'exit');
  });

  it('are answered as it says, one after another', async () => {
    const shown = [...page.matchAll(/^curl (.+)\n# (\d{3}) (.+)$/gm)];
    expect(shown).toHaveLength([...page.matchAll(/^curl /gm)].length);
    for (const [, command = '', status, body = ''] of shown) {
      const { target, init } = requestOf(command);
      const response = await checkedFetch(url + target, init);
      expect([command, response.status]).toEqual([command, Number(status)]);
      expect(await response.json()).toMatchObject(JSON.parse(body) as object);
    }
  });
});

/** What curl would send: `--json` makes it a POST of that type. */
function requestOf(command: string): { target: string; init: RequestInit } {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const after = (option: string): string[] => words.filter((_, at) => words[at - 1] === option);
  const [body] = after('--json');
  const type: [string, string][] = body === undefined ? [] : [['Content-Type', 'application/json']];
  const headers = after('-H').map((header): [string, string] => {
    const [name = '', ...value] = header.split(': ');
    return [name, value.join(': ')];
  });
  const target = (words[0] ?? '').replace('http://127.0.0.1:4010', '');
  return { target, init: { headers: [...type, ...headers], ...(body !== undefined && { method: 'POST', body }) } };
}
