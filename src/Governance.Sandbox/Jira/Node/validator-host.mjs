// Runs one function of the Forge app, as Forge's own runtime would: a long-lived process, one line of JSON in and out a call.
//   node validator-host.mjs <app folder> <handler>        e.g. index.validateGate
//   in:  {"id":1,"event":{…},"context":{…},"remote":{"key":"…","baseUrl":"…","headers":{…}}}
//   out: {"ready":true} or {"ready":false,"reason":"…"} once, then {"id":1,"value":…} or {"id":1,"error":"…"}
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

const remoteTimeoutMilliseconds = 25_000;
const [folder, handler] = process.argv.slice(2);
const invocations = new AsyncLocalStorage();

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const reasonOf = (error) => (error instanceof Error ? error.message : String(error));

// Standard output speaks the protocol; what the app logs goes where logs go.
globalThis.console = new console.Console(process.stderr, process.stderr);

/** The way out that `@forge/api` uses; only the remote of the manifest can be reached here. */
globalThis.__forge_fetch__ = async (target, route, init) => {
  const invocation = invocations.getStore();
  if (!invocation) {
    throw new Error('A call to the outside was made outside of an invocation.');
  }
  if (target.type !== 'frc') {
    throw new Error(`The local Jira does not support calls of type '${target.type}' from functions.`);
  }
  const { remote } = invocation;
  if (!remote || target.remote !== remote.key) {
    return new Response(null, { status: 400, headers: { 'forge-proxy-error': 'INVALID_REMOTE' } });
  }
  return fetch(remote.baseUrl + route, {
    ...init,
    headers: { ...Object.fromEntries(new Headers(init?.headers)), ...remote.headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(remoteTimeoutMilliseconds),
  });
};

function load() {
  const [file, name] = handler.split('.');
  const exported = createRequire(path.join(folder, 'package.json'))(path.join(folder, 'src', `${file}.js`))[name];
  if (typeof exported !== 'function') {
    throw new Error(`'${handler}' is not a function.`);
  }
  return exported;
}

let run;
try {
  run = load();
  say({ ready: true });
} catch (error) {
  say({ ready: false, reason: reasonOf(error).split('\n')[0] });
  process.exit(1);
}

const lines = createInterface({ input: process.stdin });
lines.on('line', async (line) => {
  const invocation = JSON.parse(line);
  try {
    const value = await invocations.run(invocation, () => run(invocation.event, invocation.context));
    say({ id: invocation.id, value: value ?? null });
  } catch (error) {
    say({ id: invocation.id, error: reasonOf(error) });
  }
});
lines.on('close', () => process.exit(0));
