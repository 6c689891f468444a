import { startHost } from './host.ts';
import { seed, seedBegins } from '../../demo/seed.ts';
import { demoPeople } from '../../demo/people.ts';
const a = performance.now();
const counts: Record<string, number> = {};
const host = await startHost({ people: demoPeople, dataDir: process.argv[2], clockAt: seedBegins(), faults: { before: (c) => { counts[c.function] = (counts[c.function] ?? 0) + 1; } } });
const lap = (t: string) => console.log(t, Math.round(performance.now() - a));
const settle = host.settle; host.settle = async () => { const s = performance.now(); await settle(); console.log(host.clock.now(), 'settle', Math.round(performance.now() - s)); };
lap('up');
try { const shown = await seed(host); lap('seeded'); console.log(JSON.stringify(shown, null, 1).slice(0, 600));
for (const c of shown.compounds) { const r = await fetch(`${host.url}/v1/compounds/${c.id}/orders`, { headers: { authorization: `Bearer ${await host.tokenFor(c.clerk)}` } }); console.log(c.name, JSON.stringify((await r.json()).rows?.map((o: any) => [o.state, o.moments]))); }
const r = await fetch(`${host.url}/v1/street/collection-rates?period=2026-Q4`, { headers: { authorization: `Bearer ${await host.tokenFor('li')}` } }); console.log(JSON.stringify(await r.json()).slice(0, 900));
} catch (e) { console.log(e); }
console.log(counts, host.refusals.map(String), host.deadLetters, host.clock.now(), process.memoryUsage().rss / 1e6);
await host.stop();
lap('stopped');
