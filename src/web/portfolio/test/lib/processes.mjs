import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { once } from "node:events";

// Below the ports that the system gives to outgoing connections: between the look and the use nobody gets one of these by chance.
let last = 19_000 + Math.floor(Math.random() * 12_000);

/** A port of this machine that nobody uses now. */
export async function freePort() {
  for (;;) {
    const port = ++last;
    const listener = createServer();
    listener.listen(port, "127.0.0.1");
    try {
      await once(listener, "listening");
    } catch (fault) {
      if (fault.code === "EADDRINUSE") {
        continue;
      }

      throw fault;
    }

    listener.close();
    await once(listener, "close");
    return port;
  }
}

/** Starts a .NET program; its words are kept for the message of a failure. */
export function start(dll, args, environment = {}) {
  const child = spawn("dotnet", [dll, ...args], { env: { ...process.env, DOTNET_NOLOGO: "1", ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  const words = [];
  const keep = (chunk) => {
    words.push(chunk.toString());
    if (words.length > 400) {
      words.shift();
    }
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise((resolve) => child.on("exit", (code) => resolve(code)));
  return { child, ended, words: () => words.join("") };
}

/** Runs a .NET program to its end. */
export async function run(dll, args, environment) {
  const program = start(dll, args, environment);
  const code = await program.ended;
  if (code !== 0) {
    throw new Error(`dotnet ${dll} ${args[0]} ended with ${code}:\n${program.words()}`);
  }

  return program.words();
}

export async function stop(program) {
  if (program && program.child.exitCode === null) {
    program.child.kill("SIGTERM");
    const late = setTimeout(() => program.child.kill("SIGKILL"), 15_000);
    await program.ended;
    clearTimeout(late);
  }
}

/** Asks until the answer is truthy; fails with what it waited for. */
export async function until(what, ask, milliseconds = 60_000) {
  const end = Date.now() + milliseconds;
  let last;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) {
        return answer;
      }
    } catch (fault) {
      last = fault;
    }

    await new Promise((resolve) => setTimeout(resolve, 150));
  }

  throw new Error(`Waited in vain for ${what}.${last ? ` Last fault: ${last.message}` : ""}`);
}
