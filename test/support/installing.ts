/** What finding and installing the browsers of the tests has in common. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names a way to install, and tries it; that it worked is seen by looking again. */
export type Installer = readonly [name: string, install: () => void | Promise<void>];

/** What `find` finds, now or once one of the installers has worked. */
export async function findOrInstall<T>(
  browser: string,
  find: () => T | undefined,
  installers: readonly Installer[],
): Promise<T | undefined> {
  const found = find();
  if (found) return found;
  for (const [name, install] of installers) {
    console.log(`No ${browser} on this machine; trying ${name} …`);
    try {
      await install();
      const installed = find();
      if (installed) return installed;
    } catch (error) {
      console.log(`  ${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  return undefined;
}

export function aptInstaller(...packages: string[]): Installer {
  return [`apt-get install ${packages.join(' ')}`, () => installWithApt(packages)];
}

function installWithApt(packages: string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('needs Debian or Ubuntu, and root');
  const apt = (...args: string[]): void => {
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Where a command may be, in the order of `PATH`. */
export function onPath(...commands: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

/** What a variable of the environment names, if it is set; a wrong one is an error, not a reason to look further. */
export function chosenBy(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  if (isExecutable(path)) return path;
  throw new Error(`${variable} names no executable: ${path}`);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
