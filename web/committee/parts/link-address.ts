/** A household's or an owner's page. The token stands behind `#`, so no server and no log sees it. */
export const linkAddress = (token: string): string => `${location.origin}/h/#/${token}`;
