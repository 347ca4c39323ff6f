// A peer as a process: reads the cases once, then answers one line for each line that it is sent.
// "verdicts" → 0 and 1, one a case; "cases COUNT" → nanoseconds of processor time a case, over the next so many cases, from the first again after the last.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};

export const serve = async (make) => {
  const { rules, cases } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const decide = await make(rules);
  const isAsync = decide(cases[0]) instanceof Promise;

  // All cases, a few at a time and these repeatedly, on either side.
  const block = 4;
  const repeats = 25;
  let at = 0;
  const pass = async () => {
    const few = cases.slice(at, at + block);
    at = (at + block) % cases.length;
    let allowed = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      if (isAsync) {
        for (const facts of few) if (await decide(facts)) allowed++;
      } else {
        for (const facts of few) if (decide(facts)) allowed++;
      }
    }
    return allowed;
  };

  for await (const line of createInterface({ input: process.stdin })) {
    const [command, count] = line.split(' ');
    if (command === 'verdicts') {
      const verdicts = [];
      for (const facts of cases) verdicts.push((await decide(facts)) ? '1' : '0');
      console.log(verdicts.join(''));
    } else {
      const begin = spent();
      for (let done = 0; done < Number(count); done += block) await pass();
      console.log(String((spent() - begin) / Number(count) / repeats));
    }
  }
};
