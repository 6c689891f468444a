import { DomainError } from './domain-error.ts';

/** A cursor that is no position of its list: changed on the way, or another list's. */
export const invalidCursor = (): DomainError =>
  new DomainError('invalid_request', {}, [
    {
      path: '/query/cursor',
      message: { zh: '翻页位置无效，请从第一页重新开始', en: 'not a position of this list; begin again at the first page' },
    },
  ]);
