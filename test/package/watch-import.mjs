/** Imports what it is told to and prints what that did: `node watch-import.mjs <module> …`. */
const calls = [];
for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'addEventListener']) {
  const original = globalThis[name];
  if (typeof original !== 'function') continue;
  globalThis[name] = (...args) => {
    calls.push(name);
    return original.apply(globalThis, args);
  };
}
const before = new Set(Object.getOwnPropertyNames(globalThis));
const exported = [];
for (const name of process.argv.slice(2)) exported.push(...Object.keys(await import(name)));
const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
// The pipe is the way to whoever reads this.
const running = process.getActiveResourcesInfo().filter((kind) => kind !== 'PipeWrap');
process.stdout.write(JSON.stringify({ exported, globals, calls, running }));
