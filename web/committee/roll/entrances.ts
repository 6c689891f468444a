import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';

export type LinkCard = { unit: string; token: string; owner?: string };
/** The cards of one entrance, as they are handed out. */
export type Entrance = { key: string; building: string; entrance: string; cards: LinkCard[] };

/** Cards by building and entrance, as people count them (2 before 10). */
export const entrancesOf = (cards: readonly LinkCard[]): Entrance[] => {
  const entrances = new Map<string, Entrance>();
  const sorted = cards.map((card) => ({ card, key: unitSortKey(card.unit) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { card } of sorted) {
    const [building = '', entrance = ''] = card.unit.split('-');
    const key = `${building}-${entrance}`;
    const known = entrances.get(key) ?? { key, building, entrance, cards: [] };
    known.cards.push(card);
    entrances.set(key, known);
  }
  return [...entrances.values()];
};
