/** A telephone number as people write it: digits, with a plus before and blanks, hyphens and brackets between. */
export const isPhone = (text: string): boolean => /^\+?[\d ()-]{5,20}$/.test(text) && text.replace(/\D/g, '').length >= 5;

/** The number without what only helps reading. */
export const barePhone = (text: string): string => text.replace(/[ ()-]/g, '');
