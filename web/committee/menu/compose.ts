import type { OnMenu } from './menu-answer.ts';

export type Fitting = { offer: OnMenu; missing: string[] };

/** The services in the address: `cleaning,maintenance`. */
export const listOf = (text: string | undefined): string[] => (text ? text.split(',').filter(Boolean) : []);

/** The list with one more, or without it. */
export const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/**
 * Packages for a composed bundle: those that hold all chosen services first, then those that lack the fewest, and of these the cheapest.
 * Packages with none of the chosen services are left out.
 */
export const fittingPackages = (packages: readonly OnMenu[], chosen: readonly string[]): Fitting[] =>
  packages
    .map((offer) => {
      const codes = offer.package.services.map(({ code }) => code);
      return { offer, missing: chosen.filter((code) => !codes.includes(code)) };
    })
    .filter(({ missing }) => chosen.length === 0 || missing.length < chosen.length)
    .sort((a, b) => a.missing.length - b.missing.length || (a.offer.quote?.compoundMonthFen ?? 0) - (b.offer.quote?.compoundMonthFen ?? 0));
