import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { msw } from 'msw/vite';
import { minify } from 'terser';
import { defineConfig, parseSync, Visitor, type BuildOptions, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };

const root = fileURLToPath(new URL('.', import.meta.url));
const SHELL = '/stories/hosts/admin-shell/index.html';
const HOSTS = '/stories/hosts/index.html';

/** What a host installs beside us stays its own copy; all else (the simulator's calendar, say) is bundled. */
const external = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)].map(
  (name) => new RegExp(`^${name}(/|$)`),
);

/**
 * Serves the list of hosts at `/hosts/`, the admin shell at `/`, and at every page address without a file behind it, so that the shell may use paths of
 * its own and still be reloaded. Scripts in that page are named from the root, since its address is not its folder.
 */
export function serveAdminShell(): Plugin {
  return {
    name: 'timelog:admin-shell',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/hosts\/?$/.test(request.url ?? '')) request.url = HOSTS;
        else if (wantsShell(request.method, request.url ?? '/', request.headers.accept)) request.url = SHELL;
        next();
      });
    },
  };
}

function wantsShell(method: string | undefined, url: string, accept: string | undefined): boolean {
  const path = url.replace(/[?#].*$/, '');
  if (path === '/') return true;
  return (
    method === 'GET' &&
    accept?.includes('text/html') === true &&
    !/^\/(@|src\/|mocks\/|stories\/|test\/|node_modules\/|api\/|__)/.test(path) &&
    !path.split('/').at(-1)?.includes('.')
  );
}

/**
 * Takes out of the templates of a build what only their readers need: indentation, quotation marks, and what else a style
 * sheet can do without. What is on the page is the same.
 */
function minifyTemplates(): Plugin {
  return {
    name: 'timelog:minify-templates',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/(src|mocks)\/.*\.ts$/, code: /\b(css|html|svg)`/ },
      handler(code) {
        const shorter = new MagicString(code);
        new Visitor({
          TaggedTemplateExpression({ tag, quasi: { quasis } }) {
            if (tag.type !== 'Identifier' || !/^(css|html|svg)$/.test(tag.name)) return;
            for (const { start, end, value } of quasis) {
              const text = tag.name === 'css' ? minifyCss(value.cooked ?? '') : minifyMarkup(value.raw);
              if (start < end) shorter.update(start, end, text);
            }
          },
        }).visit(parseSync('module.js', code).program);
        return { code: shorter.toString(), map: shorter.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}

/**
 * Writes what a decorator of Lit's does instead of the decorator: `@property` and `@state` do nothing but call
 * `createProperty`, and a build without them needs neither them nor the helper that calls them.
 */
function undecorateProperties(): Plugin {
  return {
    name: 'timelog:undecorate-properties',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/(src|mocks)\/.*\.ts$/, code: /\b_decorate\(/ },
      handler(code) {
        const plain = new MagicString(code);
        new Visitor({
          CallExpression({ start, end, callee, arguments: [decorators, prototype, name] }) {
            if (callee.type !== 'Identifier' || callee.name !== '_decorate' || !decorators || !prototype || !name)
              return;
            const text = ({ start, end }: { start: number; end: number }): string => code.slice(start, end);
            const [, decorator, options = ''] = /^\[(property|state)\((.*)\)\]$/s.exec(text(decorators)) ?? [];
            const [, element] = /^(\w+)\.prototype$/.exec(text(prototype)) ?? [];
            if (!decorator || !element) throw new Error(`What does ${text({ start, end })} do?`);
            const given = decorator === 'state' ? '{ state: true, attribute: false }' : options;
            plain.update(start, end, `${element}.createProperty(${[text(name), given].filter(Boolean).join(', ')})`);
          },
        }).visit(parseSync('module.js', code).program);
        return { code: plain.toString(), map: plain.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}

/**
 * What a part exports are its own names. The bundler's helper goes through those of `Object.prototype` as well, and where a
 * host has put something there that is no function, the part could not be loaded.
 */
function ownNames(): Plugin {
  const NAMES = 'for (var name in all)';
  return {
    name: 'timelog:own-names',
    apply: 'build',
    transform: {
      filter: { id: /^\0rolldown\/runtime\.js$/ },
      handler(code) {
        if (!code.includes(NAMES))
          throw new Error('The bundler gathers what a part exports in another way than before.');
        return { code: code.replace(NAMES, 'for (var name of Object.keys(all))'), map: null };
      },
    },
  };
}

/** Where a chunk of ours begins. */
const CHUNKS =
  /\/src\/(define|elements\/(editor-parts|tl-addon-table\/tl-addon-table|tl-action-log\/tl-action-log))\.ts$/;

const PACKAGES = /^[^/]/;
const STYLES = /\.styles\.ts$/;
const WORDS = /\/src\/i18n\//;
const [DOMAIN, API, CONTROLLERS] = [/\/src\/domain\//, /\/src\/api\//, /\/src\/controllers\//];

/**
 * Puts what is alike side by side: gzip looks back 32 kB, and a style sheet is best told by the one before it. In which
 * order `kinds` come is a matter of trying.
 */
function likeBesideLike(firstModules: RegExp, kinds: readonly RegExp[], { lazyToo = false } = {}): Plugin {
  return {
    name: 'timelog:like-beside-like',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: firstModules },
      handler(code, id) {
        const imported = [...importsOf(id, lazyToo)];
        const ordered = kinds.flatMap((kind) => imported.filter((name) => kind.test(name)));
        const shorter = new MagicString(code).prepend(ordered.map((name) => `import '${name}';\n`).join(''));
        return { code: shorter.toString(), map: shorter.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}

/** All that a module of ours imports, and what that imports: files by their paths, in the order in which they run. */
function* importsOf(file: string, lazyToo: boolean, seen = new Set<string>()): Generator<string> {
  const code = readFileSync(file, 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module;
  const requests = [
    ...staticImports.map(({ entries, moduleRequest }) => ({
      // What is imported for its effect has no entries.
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
      moduleRequest,
    })),
    ...staticExports.flatMap(({ entries }) => entries),
    ...(lazyToo ? dynamicImports.map((lazy) => ({ ...lazy, isType: false })) : []),
  ];
  for (const { isType, moduleRequest } of requests) {
    if (isType || !moduleRequest) continue;
    const named = code.slice(moduleRequest.start + 1, moduleRequest.end - 1);
    const name = named.startsWith('.') ? join(dirname(file), named) : named;
    if (seen.has(name)) continue;
    seen.add(name);
    if (name !== named) yield* importsOf(name, lazyToo, seen);
    yield name;
  }
}

/** What makes every build of ours smaller, or harder to break, and changes nothing in a page. */
export const shortening = (): Plugin[] => [
  ownNames(),
  likeBesideLike(CHUNKS, [PACKAGES, STYLES, CONTROLLERS, WORDS, DOMAIN, API]),
  minifyTemplates(),
  undecorateProperties(),
];

/** What never stands in a line of text, or ends it: a space beside it is not shown. No style sheet of ours makes it so. */
const BLOCK =
  /<\/?(?:br|caption|d[dlt]|details|div|fieldset|h\d|legend|li|nav|ol|p|section|summary|t[dhr]|table|tbody|thead|tl-\w+|ul)\b/;
const BEFORE_BLOCK = new RegExp(` (?=${BLOCK.source})`, 'g');
const AFTER_BLOCK = new RegExp(`(${BLOCK.source}[^<>]*>) `, 'g');
/** An attribute that is written out; its value ends where it did. */
const QUOTED = /( [\w-]+)="([^\s"'`=<>]+)"(?=[ >])/g;

/** Of a drawing; any other element has to be closed by its name. */
const EMPTY_SHAPE = /><\/(?:circle|line|path|rect)>/g;

/** A part of a template between two expressions. White space between words and tags stays one space. */
function minifyMarkup(text: string): string {
  const onOneLine = text.replace(/\s+/g, ' ').replace(BEFORE_BLOCK, '').replace(AFTER_BLOCK, '$1');
  return onOneLine.replace(EMPTY_SHAPE, '/>').replace(QUOTED, '$1=$2');
}

/** A whole style sheet: an expression within one would be an error here. */
function minifyCss(text: string): string {
  const { code } = transform({ filename: 'template.css', code: Buffer.from(text), minify: true });
  return code.toString().replace(/[\\`]/g, '\\$&');
}

/**
 * Two copies of Lit cannot both create the Trusted Types policy `lit-html`: the copy inside the self-contained file
 * takes the product's name. Beside another copy of us it renders nothing and needs none, so that loading twice is no
 * violation.
 */
function ownTrustedTypesPolicy(): Plugin {
  const LIT = /(\w+)\?\1\.createPolicy\("lit-html",/;
  let renamed = 0;
  return {
    name: 'timelog:own-trusted-types-policy',
    apply: 'build',
    transform: {
      filter: { id: /\/lit-html\/lit-html\.js$/ },
      handler(code) {
        renamed += LIT.test(code) ? 1 : 0;
        const named = '$1&&!customElements.get("tl-license-manager")?$1.createPolicy("tl-license-manager",';
        return { code: code.replace(LIT, named), map: null };
      },
    },
    buildEnd(error) {
      if (!error && renamed !== 1) this.error('Lit creates its Trusted Types policy in another way than before.');
    },
  };
}

/**
 * In one file nothing comes later: what is imported when it is wanted is imported like all else. Otherwise every module
 * that such a part needs would be wrapped in a function, to be run on demand: 3 kB of gzip for a delay of nothing. By
 * name, since a module as a whole is an object of getters.
 */
function importAtOnce(): Plugin {
  return {
    name: 'timelog:import-at-once',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\(/ },
      handler(code, id) {
        const atOnce = new MagicString(code);
        let parts = 0;
        new Visitor({
          ImportExpression({ start, end, source }) {
            if (source.type !== 'Literal') throw new Error(`What does ${code.slice(start, end)} import?`);
            const part = `_part${(parts += 1)}`;
            const names = valuesOf(join(dirname(id), String(source.value)));
            const imports = names.map((name) => `${name} as ${part}_${name}`);
            atOnce.prepend(`import { ${imports.join(', ')} } from ${code.slice(source.start, source.end)};\n`);
            const members = names.map((name) => `${name}: ${part}_${name}`);
            atOnce.update(start, end, `Promise.resolve({ ${members.join(', ')} })`);
          },
        }).visit(parseSync('module.js', code).program);
        return { code: atOnce.toString(), map: atOnce.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}

/** What a module exports, types apart. */
function valuesOf(file: string): string[] {
  const { staticExports } = parseSync(file, readFileSync(file, 'utf8')).module;
  const entries = staticExports.flatMap((statement) => statement.entries).filter((entry) => !entry.isType);
  return entries.flatMap(({ exportName: { name } }) => name ?? []);
}

/**
 * Makes the one file, which nobody builds again, smaller by one per cent: what another minifier still finds. Then writes
 * beside it what a page says that wants exactly this file.
 */
function finishFile(): Plugin {
  return {
    name: 'timelog:finish-file',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      for (const { type, fileName } of Object.values(bundle)) {
        if (type !== 'chunk') continue;
        const file = join(dir ?? '', fileName);
        await minifyOnceMore(file);
        const hash = createHash('sha384').update(readFileSync(file)).digest('base64');
        writeFileSync(file.replace(/\.js$/, '.sri'), `sha384-${hash}\n`);
      }
    },
  };
}

/** Keeps its source map true. */
async function minifyOnceMore(file: string): Promise<void> {
  const mapFile = `${file}.map`;
  const sourceMap = existsSync(mapFile) && {
    content: readFileSync(mapFile, 'utf8'),
    url: basename(mapFile),
    includeSources: true,
  };
  const { code = '', map } = await minify(readFileSync(file, 'utf8'), {
    module: true,
    // What is said in two ways is no shorter, and another string to gzip.
    compress: { passes: 3, lhs_constants: false, conditionals: false },
    sourceMap,
  });
  writeFileSync(file, code);
  if (typeof map === 'string') writeFileSync(mapFile, map);
}

const library: BuildOptions = {
  license: { fileName: 'licenses.md' },
  lib: {
    formats: ['es'],
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      // What a server that renders the page is given instead of the one file, whose Lit is the browser's.
      'standalone.node': 'src/standalone.ts',
      'mocks/index': 'mocks/index.ts',
      'mocks/msw/index': 'mocks/msw/index.ts',
      'mocks/panel/define': 'mocks/panel/define.ts',
    },
  },
  rolldownOptions: { external, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
};

/** Everything in one file, Lit included, beside what the library's build has written. */
export const standaloneBuild: BuildOptions = {
  emptyOutDir: false,
  license: { fileName: 'standalone.licenses.md' },
  lib: { formats: ['es'], entry: { standalone: 'src/standalone.ts' } },
  // Nobody bundles it again: what a call may be dropped for need not be said in it.
  rolldownOptions: { output: { codeSplitting: false, minify: true, comments: { annotation: false } } },
};

/** What only the self-contained file is built with. */
export const standalonePlugins = (): Plugin[] => [
  likeBesideLike(/\/src\/standalone\.ts$/, [PACKAGES, DOMAIN, API, CONTROLLERS, STYLES, WORDS], { lazyToo: true }),
  importAtOnce(),
  ownTrustedTypesPolicy(),
  finishFile(),
];

export default defineConfig(({ mode }) => ({
  root,
  appType: 'mpa',
  publicDir: false,
  plugins: [
    serveAdminShell(),
    ...shortening(),
    { ...msw({ mode: 'worker-only' }), apply: 'serve' },
    ...(mode === 'standalone' ? standalonePlugins() : []),
  ],
  server: { host: '127.0.0.1', port: 5173 },
  optimizeDeps: { entries: ['stories/hosts/admin-shell/index.html'] },
  build: { target: 'es2022', outDir: 'dist', sourcemap: true, ...(mode === 'standalone' ? standaloneBuild : library) },
}));
