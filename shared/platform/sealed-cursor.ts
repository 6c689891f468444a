import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { invalidCursor } from './invalid-cursor.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const keyOf = (tokenKey: string, purpose: string) => Buffer.from(hkdfSync('sha256', tokenKey, '', `xianyong/cursor/${purpose}`, 32));
/** The IV follows from the text, so that the same page has the same cursor. */
const ivOf = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest().subarray(0, IV_BYTES);

/**
 * Cursors of lists whose rows hide what their keys say, such as which unit a bill belongs to: nobody but us reads or makes them
 * (AES-256-GCM under a key of the installation's secret).
 * @param list what the cursor is a position of; it fits no other list
 */
export const sealedCursors = (tokenKey: string, purpose: string) => {
  const key = keyOf(tokenKey, purpose);
  return {
    seal: (cursor: string | undefined, list: string): string | undefined => {
      if (cursor === undefined) return undefined;
      const iv = ivOf(key, `${list}|${cursor}`);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(list));
      return Buffer.concat([iv, cipher.update(cursor, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    /** @throws DomainError invalid_request when it is not one of ours, or another list's */
    open: (sealed: string | undefined, list: string): string | undefined => {
      if (sealed === undefined) return undefined;
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== sealed) throw invalidCursor();
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(list));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw invalidCursor();
      }
    },
  };
};
