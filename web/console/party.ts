/** The party that the signed-in person acts for on this page, where the seats leave a choice (header X-Party). */
let chosen: string | undefined;
export const party = {
  current: () => chosen,
  choose: (partyId: string | undefined) => {
    chosen = partyId;
  },
};
