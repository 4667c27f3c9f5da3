/** Everybody's bundle as an application would make it: minified, in production mode. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { shortening } from '../../../vite.config.ts';

const benchFolder = fileURLToPath(new URL('..', import.meta.url));

/** Bundles an entry, and what it loads lazily, to `folder/index.js`. */
export async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    root: benchFolder,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: shortening(),
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: { index: entry }, formats: ['es'] },
      // What an application's chunks share lives in its own script.
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
}

/** A page that runs a bundle beside it. */
export async function bundlePage(entry: string, folder: string): Promise<void> {
  await bundle(entry, join(folder, 'page'));
  await mkdir(folder, { recursive: true });
  const head = '<meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">';
  const script = '<script type="module" src="/page/index.js"></script>';
  await writeFile(join(folder, 'index.html'), `<!doctype html><html lang="sv">${head}<body>${script}`);
}

/** Bytes of files as they are sent, gzip. */
export async function gzipSize(files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(file), { level: 9 }).length;
  return bytes;
}
