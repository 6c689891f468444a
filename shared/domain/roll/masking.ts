/** Personal data as it is shown by default (rules: Privacy): the family name alone, the phone without its middle (a short one not at all). */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name);
  return `${first}${'*'.repeat(Math.max(1, Math.min(2, rest.length)))}`;
};

export const maskPhone = (phone: string): string => (phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****');
