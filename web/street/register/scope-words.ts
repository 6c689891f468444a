import type { FirmScope } from '#shared/contract/firm-scopes.ts';
import type { Words } from '#web/shared/words.ts';

/** What a key may be allowed to do, in the order in which it is offered. */
export const SCOPE_WORDS: Record<FirmScope, Words> = {
  'packages:read': { zh: '看套餐', en: 'see packages' },
  'packages:write': { zh: '发布、修改套餐', en: 'publish and change packages' },
  'orders:read': { zh: '看点单', en: 'see orders' },
  'orders:write': { zh: '答复、办理点单', en: 'answer and move orders' },
  'visits:read': { zh: '看服务记录', en: 'see visits' },
  'visits:write': { zh: '登记服务、传照片', en: 'record visits and photos' },
  'money:read': { zh: '看账单与收缴', en: 'see bills and what was collected' },
  'webhooks:read': { zh: '看消息推送', en: 'see webhooks' },
  'webhooks:write': { zh: '设置消息推送', en: 'set webhooks up' },
  'keys:read': { zh: '看密钥', en: 'see keys' },
  'keys:write': { zh: '发放、作废密钥', en: 'issue and revoke keys' },
  'clock:read': { zh: '看沙箱时钟', en: 'see the sandbox’s clock' },
  'clock:write': { zh: '拨沙箱时钟', en: 'move the sandbox’s clock' },
};

/** What a key may do, in words; one whose name is not known yet is said as it is. */
export const scopeText = (scope: string, language: 'zh' | 'en'): string =>
  (SCOPE_WORDS as Record<string, Words>)[scope]?.[language] ?? scope;
