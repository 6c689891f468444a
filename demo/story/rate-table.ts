import { formatFen } from '#shared/domain/money/decimal.ts';
import type { Rate } from './first-quarter.ts';

/** The rates of a period, each with its numerator and denominator. */
export const rateTable = (rate: Rate): string =>
  [
    [`${rate.period}`, 'numerator', 'denominator', 'shown'],
    ...(
      [
        ['C  received ÷ due', rate.current],
        ['H  of arrears', rate.historic],
        ['Z  both together', rate.combined],
      ] as const
    ).map(([name, { numerator, denominator, text }]) => [name, formatFen(numerator), formatFen(denominator), text]),
    ['HH paid ÷ bills', String(rate.households.numerator), String(rate.households.denominator), rate.households.text],
    ['target', '', `${rate.targetPercent}%`, rate.meetsTarget ? 'met' : 'missed'],
  ]
    .map(([name = '', ...cells]) => `${name.padEnd(20)}${cells.map((cell = '') => cell.padStart(14)).join('')}`)
    .join('\n')
    .concat(`\npostings up to ${rate.cutOff}`);
