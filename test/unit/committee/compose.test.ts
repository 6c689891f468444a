import { describe, expect, it } from 'vitest';
import { fittingPackages, toggled } from '#web/committee/menu/compose.ts';
import type { OnMenu } from '#web/committee/menu/menu-answer.ts';

const offer = (name: string, services: string[], compoundMonthFen: number) =>
  ({ package: { name, services: services.map((code) => ({ code })) }, quote: { compoundMonthFen } }) as unknown as OnMenu;
const MENU = [
  offer('dear', ['cleaning', 'parking-order', 'maintenance'], 900),
  offer('cheap', ['cleaning', 'parking-order'], 500),
  offer('other', ['greening'], 100),
];
const fitting = (chosen: string[]) =>
  fittingPackages(MENU, chosen).map(({ offer: { package: one }, missing }) => [one.name, ...missing].join(' '));

describe('a bundle composed by its services', () => {
  it('lists packages that hold all of it first, the cheapest first', () => {
    expect(fitting(['cleaning', 'parking-order'])).toEqual(['cheap', 'dear']);
  });

  it('says what a package with a part of it lacks, and leaves out one with nothing of it', () => {
    expect(fitting(['cleaning', 'maintenance'])).toEqual(['dear', 'cheap maintenance']);
  });

  it('shows all as long as nothing is chosen', () => {
    expect(fitting([])).toEqual(['other', 'cheap', 'dear']);
  });

  it('takes a service in and out', () => {
    expect(toggled(['cleaning'], 'parking-order')).toEqual(['cleaning', 'parking-order']);
    expect(toggled(['cleaning', 'parking-order'], 'cleaning')).toEqual(['parking-order']);
  });
});
