import { expect, it } from 'vitest';
import { eventWords } from '#web/street/rules/event-words.ts';

it('names every type of event in both languages, no two alike', () => {
  const names = Object.entries(eventWords);
  for (const [type, { zh, en }] of names) {
    expect(zh, type).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(en, type).toMatch(/^[a-zA-Z -]+$/);
  }
  for (const language of ['zh', 'en'] as const) expect(new Set(names.map(([, words]) => words[language])).size).toBe(names.length);
});
