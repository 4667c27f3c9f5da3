/**
 * The committed files that a tool writes: the wire types from the OpenAPI document, the manifest from the elements.
 *
 *   node test/checks/generated.ts            writes them
 *   node test/checks/generated.ts --check    fails where one is not what the tool would write now
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (path: string): string => join(root, 'node_modules', path);

interface Generated {
  file: string;
  write: (folder: string) => string;
}

function tool(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

interface Declaration {
  customElement?: boolean;
  tagName?: string;
  members?: { name: string; privacy?: string }[];
}

interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}

/** Elements only, under the tag that their file is named after, and of them what a host may use. */
function publicOnly({ modules, ...rest }: Manifest): Manifest {
  const elements = modules.filter(({ declarations }) => declarations.some(({ customElement }) => customElement));
  for (const { path, declarations } of elements) {
    for (const declaration of declarations) {
      if (declaration.customElement) declaration.tagName ??= basename(path, '.ts');
      const visible = declaration.members?.filter(({ name, privacy }) =>
        privacy === undefined || privacy === 'public' ? !name.startsWith('#') : false,
      );
      if (visible) declaration.members = visible;
    }
  }
  // The analyzer takes the files in the order in which the disk answers.
  elements.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...rest, modules: elements };
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
  {
    file: 'src/custom-elements.json',
    write: (folder) => {
      // The analyzer joins its output folder to the working one, so it is given the way there.
      const globs = ['--globs', 'src/elements/**/*.ts', '--exclude', 'src/elements/**/*.styles.ts'];
      const cem = bin('@custom-elements-manifest/analyzer/cem.js');
      const manifestFile = join(root, 'package.json');
      const before = readFileSync(manifestFile, 'utf8');
      tool(cem, 'analyze', '--litelement', '--quiet', ...globs, '--outdir', relative(root, folder));
      // The analyzer also notes in package.json where it wrote, which is not where the file goes.
      writeFileSync(manifestFile, before);
      const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
      return `${JSON.stringify(publicOnly(manifest), null, 2)}\n`;
    },
  },
];

const checkOnly = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'license-manager-generated-'));
const stale: string[] = [];
for (const { file, write } of generated) {
  const path = join(root, file);
  const content = write(folder);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  stale.push(file);
  if (!checkOnly) writeFileSync(path, content);
}
rmSync(folder, { recursive: true });

for (const file of stale) console.log(checkOnly ? `${file} is out of date: run "npm run generate"` : `${file} written`);
if (checkOnly && stale.length > 0) process.exitCode = 1;
