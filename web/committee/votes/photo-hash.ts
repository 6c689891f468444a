/** The hash under which a photo of a paper is kept: SHA-256 as base64url. The photo itself stays with the committee. */
export const photoHash = async (photo: Blob): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await photo.arrayBuffer()));
  return btoa(String.fromCharCode(...digest))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
};
