import { type NamedBy, textEraser } from '#shared/domain/persons/erased-text.ts';
import { DomainError } from '#shared/platform/domain-error.ts';

/** A reason is kept in the audit trail for good, so it must not hold what may have to be erased. @throws DomainError invalid_request */
export const refuseNamingReason = (reason: string, named: NamedBy): void => {
  if (textEraser(named, [])(reason, true) === reason) return;
  throw new DomainError('invalid_request', {}, [
    {
      path: '/body/reason',
      message: {
        zh: '不能写姓名或电话，此项会长期保留在审计记录中；请写明申请文件，如“本人书面申请 2027-03-02”',
        en: 'must hold no name or telephone, for it stays in the audit trail: name the paper, “written request of 2027-03-02”',
      },
    },
  ]);
};
