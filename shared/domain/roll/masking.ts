/** Personal data as it is shown by default (rules: Privacy): the family name alone, the phone without its middle (a short one not at all). */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name);
  return `${first}${'*'.repeat(Math.max(1, Math.min(2, rest.length)))}`;
};

export const maskPhone = (phone: string): string => (phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****');

/** A unit without its own number: building and entrance alone, `3-2-***`. */
export const maskUnit = (unit: string): string => `${unit.split('-').slice(0, 2).join('-')}-***`;
