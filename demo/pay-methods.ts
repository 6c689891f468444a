/** Ways to pay on the provider's page; the demo's households take turns. */
export const METHODS = ['card', 'alipay', 'wechat_pay'] as const;
