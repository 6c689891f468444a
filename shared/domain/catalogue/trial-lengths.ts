/** The trial lengths of a package that the street's policy allows as well, in months, shortest first; none where they have none in common. */
export const allowedTrialMonths = (offered: readonly number[], policy: { trialMonths: readonly number[] }): number[] =>
  [...new Set(offered)].filter((months) => policy.trialMonths.includes(months)).sort((a, b) => a - b);
