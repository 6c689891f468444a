import { startHost } from '#infra/local/host.ts';
import { demoPeople } from './people.ts';
import type { Step } from './story/stage.ts';
import { liveStory } from './story.ts';

/**
 * `npm run demo`: a fresh host in memory lives the story of four compounds over HTTP: one from the roll over trial, rating and vote to the
 * collection rate of its first quarter, three whose votes fail. `-- --json` prints one JSON object and nothing else.
 */
const asJson = process.argv.includes('--json');
const say = (text: string) => {
  if (!asJson) console.log(text);
};

const host = await startHost({ clockAt: '2026-11-23T01:00:00.000Z', people: demoPeople, quiet: true });
try {
  let number = 0;
  const tell = ({ date, zh, en }: Step) => {
    number += 1;
    say(`${String(number).padStart(2)}. ${date}  ${zh}\n                ${en}`);
  };
  const { summary, table } = await liveStory(host, tell);
  say(`\n${table}`);
  if (asJson) console.log(JSON.stringify(summary));
} finally {
  await host.stop();
}
