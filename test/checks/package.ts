/** What a stranger installs: the packed tarball, which packing builds, judged by publint and are-the-types-wrong. */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'license-manager-package-'));
execSync(`npm pack --silent --pack-destination "${folder}"`, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const [name = ''] = readdirSync(folder);
const tarball = new Uint8Array(readFileSync(join(folder, name)));
rmSync(folder, { recursive: true });

const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
const found = messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);

/** ES modules only, for bundlers and current Node: what CommonJS or Node 10 would meet is no promise of ours. */
const NO_PROMISE = ['node10', 'node16-cjs'];
// A document, not a module.
const excludeEntrypoints = ['./openapi.yaml'];
const analysis = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints });
for (const problem of analysis.types === false ? [] : analysis.problems) {
  if ('resolutionKind' in problem && NO_PROMISE.includes(problem.resolutionKind)) continue;
  found.push(`are-the-types-wrong: ${JSON.stringify(problem)}`);
}
if (analysis.types === false) found.push('are-the-types-wrong: the package has no types');

for (const line of found) console.log(line);
console.log(`${name}: ${(tarball.length / 1000).toFixed(0)} kB`);
process.exitCode = found.length === 0 ? 0 : 1;
