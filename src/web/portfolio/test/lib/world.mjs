import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import * as places from "./places.mjs";
import { freePort, run, start, stop, until } from "./processes.mjs";
import { Store } from "./store.mjs";

/** The real server over the local Dataverse and the local Jira, and a browser. */
export async function openWorld() {
  places.needBuilt();
  const folder = await mkdtemp(join(tmpdir(), "governance-page-"));
  const [dataverse, jira, server] = (await Promise.all([freePort(), freePort(), freePort()])).map((port) => `http://127.0.0.1:${port}`);
  const world = { folder, dataverse, jira, server, programs: [], browser: null };
  try {
    world.programs.push(start(places.sandbox, ["run", "--solution", places.solution, "--dataverse", dataverse, "--jira", jira, "--jira-app", places.jiraApp, "--remote", server]));
    await until("the sandbox", async () => (await fetch(`${dataverse}/sandbox`)).ok && (await fetch(`${jira}/sandbox`)).ok);
    const settings = join(folder, "server.env");
    const data = join(folder, "data");
    await run(places.sandbox, ["play", "prepare", "--dataverse", dataverse, "--jira", jira, "--server", server, "--recorder", dataverse, "--data", data, "--governance", places.server, "--out", settings]);
    const environment = read(await readFile(settings, "utf8"));
    world.programs.push(start(places.server, ["serve"], { ...environment, ASPNETCORE_URLS: server }));
    await until("the server", async () => (await fetch(`${server}/health/ready`)).ok);
    world.store = new Store(server, environment.Governance__Tenants__0__Id);
    world.browser = await launch();
    return world;
  } catch (fault) {
    const words = world.programs.map((program) => program.words()).join("\n");
    await closeWorld(world);
    throw new Error(`${fault.message}\n${words}`, { cause: fault });
  }
}

export async function closeWorld(world) {
  await world?.browser?.close();
  for (const program of [...(world?.programs ?? [])].reverse()) {
    await stop(program);
  }

  if (world) {
    await rm(world.folder, { recursive: true, force: true });
  }
}

/** Lines NAME='value' as a shell reads them. */
function read(text) {
  const pairs = {};
  for (const line of text.split("\n")) {
    const found = /^([A-Za-z0-9_]+)='(.*)'$/.exec(line);
    if (found) {
      pairs[found[1]] = found[2].replaceAll("'\\''", "'");
    }
  }

  return pairs;
}
