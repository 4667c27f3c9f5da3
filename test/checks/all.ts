/** `npm run check`: every check, two at a time, each with its own verdict; all are run even when one fails. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The slow ones first, so that the last seconds are not one long check alone. */
const checks = ['lint', 'types', 'templates', 'build', 'size', 'generated', 'arrows', 'dead', 'format'];

interface Verdict {
  check: string;
  ok: boolean;
  seconds: number;
}

function run(check: string): Promise<Verdict> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', `check:${check}`], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => {
      const verdict = { check, ok: code === 0, seconds: (performance.now() - started) / 1000 };
      console.log(`${verdict.ok ? 'ok  ' : 'FAIL'} ${check} (${verdict.seconds.toFixed(1)} s)`);
      if (!verdict.ok || check === 'size') console.log(output.trimEnd());
      resolve(verdict);
    });
  });
}

const queue = [...checks];
const verdicts: Verdict[] = [];
const worker = async (): Promise<void> => {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) verdicts.push(await run(check));
};
await Promise.all([worker(), worker()]);

const failed = verdicts.filter(({ ok }) => !ok).map(({ check }) => check);
console.log(failed.length === 0 ? `${verdicts.length} checks passed` : `Checks failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
