/**
 * What a page downloads to show the licence page, gzip, against its budgets. Built as an application would: minified, with
 * Lit, split where we import lazily.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { shortening, standaloneBuild, standalonePlugins } from '../../vite.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const KILO = 1000;

/** A budget above its goal is a ratchet: it goes down with what is measured, never up. */
const budgets = {
  /** Goal 25. */
  firstView: 29.4 * KILO,
  /** Goal 10. */
  table: 16.3 * KILO,
  /** What a language adds to the first view. */
  locale: 4 * KILO,
  /** Everything in one file. Goal 45. */
  standalone: 83.3 * KILO,
};

const TABLE = /\/src\/elements\/tl-addon-table\/tl-addon-table\.ts$/;
/**
 * What the lines of a healthy account do not wait for (decision 16), where it is loaded lazily; whatever else is lazy counts as
 * first view. A host's own client costs its guard besides, before the first line.
 */
const LATER = [
  TABLE,
  /\/src\/elements\/tl-addon-table\/csv-export\.ts$/,
  /\/src\/elements\/(tl-action-log|tl-quantity-editor|tl-state-panel)\//,
  /\/src\/controllers\/address-bar\.ts$/,
  /\/src\/api\/(guarded-api|later-calls)\.ts$/,
  /\/src\/elements\/tl-license-manager\/record-views\.ts$/,
  /\/src\/i18n\/(\w+\/(later|editor|table|log)|later-formats)\.ts$/,
];
const LOCALE = /\/src\/i18n\/(\w+)\/page\.ts$/;

type Chunk = Rolldown.OutputChunk;

async function pageChunks(): Promise<Chunk[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: shortening(),
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { page: 'src/define.ts' }, formats: ['es'] },
      // An application's own entry exports nothing, so what its chunks share may live in it.
      rolldownOptions: { preserveEntrySignatures: false, output: { minify: true } },
    },
  });
  return chunksOf(result);
}

/** The scripts that are written, because what is built is made smaller once more in its file. */
async function standaloneScripts(): Promise<string[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'license-manager-size-'));
  try {
    const plugins = [...shortening(), ...standalonePlugins()];
    const shape = { ...standaloneBuild, outDir, target: 'es2022' };
    await build({ root, configFile: false, logLevel: 'error', plugins, build: shape });
    const scripts = readdirSync(outDir).filter((name) => name.endsWith('.js'));
    return scripts.map((name) => readFileSync(join(outDir, name), 'utf8'));
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

function chunksOf(result: Awaited<ReturnType<typeof build>>): Chunk[] {
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((output) => ('output' in output ? output.output : [])).filter((file) => file.type === 'chunk');
}

function gzip(scripts: Iterable<string | Chunk>): number {
  const codes = [...scripts].map((script) => (typeof script === 'string' ? script : script.code));
  return codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
}

/** The chunks that come with these, by static imports. */
function closure(start: Chunk[], byName: Map<string, Chunk>): Set<Chunk> {
  const seen = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined): void => {
    if (!chunk || seen.has(chunk)) return;
    seen.add(chunk);
    chunk.imports.forEach((name) => visit(byName.get(name)));
  };
  start.forEach(visit);
  return seen;
}

const has = (chunk: Chunk, pattern: RegExp): boolean => chunk.moduleIds.some((id) => pattern.test(id));
const localeOf = ({ moduleIds }: Chunk): string => moduleIds.map((id) => LOCALE.exec(id)?.[1]).find(Boolean) ?? '';

const chunks = await pageChunks();
const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
const entry = chunks.filter(({ isEntry }) => isEntry);
const lazy = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
const locales = lazy.filter((chunk) => has(chunk, LOCALE));
const later = lazy.filter((chunk) => LATER.some((pattern) => has(chunk, pattern)));
const english = locales.filter((chunk) => localeOf(chunk) === 'en');
const atOnce = lazy.filter((chunk) => !locales.includes(chunk) && !later.includes(chunk));

const first = closure([...entry, ...english, ...atOnce], byName);
const beyondFirst = (chunk: Chunk): Chunk[] => [...closure([chunk], byName)].filter((one) => !first.has(one));

const rows: [name: string, bytes: number, budget: number][] = [
  ['first view, Lit and English included', gzip(first), budgets.firstView],
];
const tables = later.filter((chunk) => has(chunk, TABLE));
for (const chunk of tables) rows.push(['table chunk', gzip(beyondFirst(chunk)), budgets.table]);
for (const chunk of locales) rows.push([`locale ${localeOf(chunk)}`, gzip([chunk]), budgets.locale]);
const oneFile = await standaloneScripts();
rows.push(['everything in one file', gzip(oneFile), budgets.standalone]);

let ok = true;
for (const [name, bytes, budget] of rows) {
  const within = bytes <= budget;
  ok &&= within;
  console.log(`${within ? 'ok  ' : 'OVER'} ${name}: ${(bytes / KILO).toFixed(1)} of ${budget / KILO} kB gzip`);
}
for (const [what, found] of [
  ['the add-on table', tables.length === 1],
  ['the editor', later.some((chunk) => has(chunk, /\/tl-quantity-editor\//))],
  ['everything', oneFile.length === 1],
  ['each locale but English', locales.filter((chunk) => !english.includes(chunk)).length >= 2],
] as const) {
  if (found) continue;
  ok = false;
  console.log(`OVER ${what} is not in one chunk of its own`);
}
process.exitCode = ok ? 0 : 1;
