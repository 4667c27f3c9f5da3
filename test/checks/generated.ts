/**
 * The committed files that a tool writes: the wire types from the OpenAPI document, the manifest from the elements, what
 * is made of the manifest, the promises with their tests, and the code that pages of documentation show.
 *
 *   node test/checks/generated.ts            writes them
 *   node test/checks/generated.ts --check    fails where one is not what the tool would write now
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { hostStyles } from '../../src/elements/shared/host.styles.ts';
import { pages, read, withCodeOfToday } from '../docs/reader.ts';
import { htmlCustomData, webTypes } from './editor-data.ts';
import { frameworkTypes } from './framework-types.ts';
import { promisesDocument } from '../promises/document.ts';
import { eventFields, publicOnly, type Manifest } from './manifest.ts';
import { referencePage } from './reference.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
const bin = (path: string): string => join(root, 'node_modules', path);

interface Generated {
  file: string;
  write: (folder: string) => string | Promise<string>;
}

function tool(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

interface Analyzed {
  readonly manifest: Manifest;
  readonly events: ReturnType<typeof eventFields>;
}

let analyzed: Analyzed | undefined;

/** What the elements' sources say of themselves. */
function analyze(folder: string): Analyzed {
  if (analyzed) return analyzed;
  // The analyzer joins its output folder to the working one, so it is given the way there.
  const globs = ['--globs', 'src/elements/**/*.ts', '--exclude', 'src/elements/**/*.styles.ts'];
  const cem = bin('@custom-elements-manifest/analyzer/cem.js');
  const manifestFile = join(root, 'package.json');
  const before = readFileSync(manifestFile, 'utf8');
  tool(cem, 'analyze', '--litelement', '--quiet', ...globs, '--outdir', relative(root, folder));
  // The analyzer also notes in package.json where it wrote, which is not where the file goes.
  writeFileSync(manifestFile, before);
  const whole = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  analyzed = { events: eventFields(whole), manifest: publicOnly(whole, hostStyles.cssText) };
  return analyzed;
}

async function formatted(file: string, text: string): Promise<string> {
  const options = await resolveConfig(join(root, 'package.json'));
  return format(text, { ...options, filepath: file });
}

const generated: Generated[] = [
  {
    file: 'src/api/wire.gen.ts',
    write: (folder) => {
      const output = join(folder, 'wire.gen.ts');
      tool(bin('openapi-typescript/bin/cli.js'), 'src/api/openapi.yaml', '--output', output);
      return readFileSync(output, 'utf8');
    },
  },
  { file: 'src/custom-elements.json', write: (folder) => `${JSON.stringify(analyze(folder).manifest, null, 2)}\n` },
  {
    file: 'src/frameworks/elements.gen.d.ts',
    write: (folder) => formatted('elements.gen.d.ts', frameworkTypes(analyze(folder).manifest)),
  },
  {
    file: 'src/editors/vscode.html-custom-data.json',
    write: (folder) => formatted('data.json', htmlCustomData(analyze(folder).manifest)),
  },
  {
    file: 'src/editors/web-types.json',
    write: (folder) => formatted('data.json', webTypes(analyze(folder).manifest, packageJson)),
  },
  { file: 'docs/promises.md', write: () => formatted('promises.md', promisesDocument()) },
  {
    file: 'docs/reference.md',
    write: (folder) => {
      const { manifest, events } = analyze(folder);
      return formatted('reference.md', referencePage(manifest, events));
    },
  },
  ...pages.map((file) => ({ file, write: () => withCodeOfToday(read(file)) })),
];

const checkOnly = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'license-manager-generated-'));
const stale: string[] = [];
for (const { file, write } of generated) {
  const path = join(root, file);
  const content = await write(folder);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  stale.push(file);
  if (!checkOnly) writeFileSync(path, content);
}
rmSync(folder, { recursive: true });

for (const file of stale) console.log(checkOnly ? `${file} is out of date: run "npm run generate"` : `${file} written`);
if (checkOnly && stale.length > 0) process.exitCode = 1;
