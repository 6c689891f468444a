/** Somebody who can sign in on this machine. `role` is shown beside the name. */
export type DemoPerson = { account: string; name: string; role: { zh: string; en: string } };
