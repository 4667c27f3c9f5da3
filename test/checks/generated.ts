/**
 * The committed files that a tool writes: the wire types from the OpenAPI document, the manifest from the elements.
 *
 *   node test/checks/generated.ts            writes them
 *   node test/checks/generated.ts --check    fails where one is not what the tool would write now
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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
      tool(
        bin('@custom-elements-manifest/analyzer/cem.js'),
        ...['analyze', '--litelement', '--quiet', '--globs', 'src/elements/**/*.ts', '--outdir', relative(root, folder)],
      );
      const manifest: unknown = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
      return `${JSON.stringify(manifest, null, 2)}\n`;
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
