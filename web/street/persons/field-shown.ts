import type { Column } from '#web/console/parts/record-table.tsx';
import { timeOf } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import type { Words } from '#web/shared/words.ts';
import { inOne } from '../rules/audit-entry.tsx';
import { eventWords } from '../rules/event-words.ts';
import { factNamed, factTexts } from '../rules/fact-words.ts';

type Value = string | number | boolean | string[];
type Shown = { words?: Words; kind?: Column<never>['kind']; text: (value: Value, language: Language) => string };

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
/** The API gives these as integers in the smallest unit and says so in their titles; people read them otherwise. */
const IN_UNITS = ['amountFen', 'openFen', 'areaDm2'];
/** Dates, units, numbers of papers: what is not broken over lines. */
const IN_FIGURES = /^(at|from|to|unit|number|period|phone|.*(At|On))$/;

/** A value as the API wrote it into a text: `true`, `6300`; what only looks like a number stays a text. */
const readValue = (text: string): string | number | boolean => {
  if (text === 'true' || text === 'false') return text === 'true';
  return String(Number(text)) === text ? Number(text) : text;
};

/** Numbers that only machines ask for stand in the file, and not on the paper. */
export const isForMachines = (name: string): boolean => name.endsWith('Id');

/** What an event or an entry says, which comes as `name: value`, in words. */
const factsShown = (facts: readonly string[], language: Language): string => {
  const named = facts.map((fact) => {
    const [name = ''] = fact.split(': ', 1);
    return [name, readValue(fact.slice(name.length + 2))] as const;
  });
  const { known, apart } = factTexts(Object.fromEntries(named), language);
  return [...known, ...apart.filter(([name]) => !isForMachines(name)).map((one) => one.join(' '))].join(' · ');
};

/** How a field of what is kept about a person is read on paper. */
export const fieldShown = (name: string): Shown => {
  const fact = factNamed(name);
  const isInUnits = IN_UNITS.includes(name);
  const kind = isInUnits ? 'number' : IN_FIGURES.test(name) ? 'figure' : undefined;
  return {
    ...(fact && isInUnits && { words: fact.words }),
    ...(kind && { kind }),
    text: (value, language) => {
      if (Array.isArray(value)) return name === 'facts' ? factsShown(value, language) : value.join(language === 'zh' ? '、' : ', ');
      if (name === 'type') return eventWords[value as keyof typeof eventWords]?.[language] ?? String(value);
      if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language];
      if (typeof value === 'string' && INSTANT.test(value)) return timeOf(value);
      if (name === 'by' || name === 'item') return inOne(String(value), language);
      return fact?.text(value, language) ?? String(value);
    },
  };
};
