/** What an API key of a firm may be allowed to do. Reading never includes writing; who may write usually asks for reading too. */
export const FIRM_SCOPES = [
  'packages:read',
  'packages:write',
  'orders:read',
  'orders:write',
  'visits:read',
  'visits:write',
  'money:read',
  'webhooks:read',
  'webhooks:write',
  'keys:read',
  'keys:write',
  'clock:read',
  'clock:write',
] as const;
export type FirmScope = (typeof FIRM_SCOPES)[number];
