// Loaded before each function in the emulator. On AWS a pool's keys are fetched by its name in the DNS, over TLS; here the emulator answers
// for that name. Bundles stay as they are.
const asked = globalThis.fetch;
const emulator = process.env.REHEARSAL_ENDPOINT;
const isPool = (host) => /^cognito-idp\.[a-z0-9-]+\.amazonaws\.com$/.test(host);

globalThis.fetch = (input, init) => {
  const { hostname, pathname, search } = new URL(input instanceof Request ? input.url : input);
  return isPool(hostname) ? asked(`${emulator}${pathname}${search}`, init) : asked(input, init);
};
