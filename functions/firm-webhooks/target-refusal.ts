import { DomainError } from '#shared/platform/domain-error.ts';
import type { InBoth } from '#shared/platform/nouns.ts';
import type { TargetFault } from '#shared/platform/webhooks/webhook-target.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

const REASONS: Record<TargetFault, InBoth> = {
  unreadable: { zh: '这不是网址。', en: 'This is no address.' },
  not_https: { zh: '网址须以 https:// 开头。', en: 'It must begin with https://.' },
  credentials: { zh: '网址中不能有用户名或密码。', en: 'It may not contain a user or a password.' },
  port: { zh: '端口须为 443 或 1024 以上。', en: 'Its port must be 443 or above 1023.' },
  address: { zh: '只能发送到互联网公开地址。', en: 'It must lead to public addresses of the internet alone.' },
  no_address: { zh: '找不到这个域名。', en: 'Its name has no address.' },
};

/** @throws DomainError webhook_target_refused, with why */
export const refuseBadTarget = async ({ webhooks }: WebhooksDeps, url: string): Promise<void> => {
  const fault = await webhooks.check(url);
  if (!fault) return;
  throw new DomainError('webhook_target_refused', { reason: REASONS[fault] }, [{ path: '/body/url', message: REASONS[fault] }]);
};
