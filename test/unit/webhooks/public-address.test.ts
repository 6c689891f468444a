import type { LookupAddress, lookup } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '#shared/platform/webhooks/public-address.ts';
import { AddressRefused, guardedLookup, resolvedTargetFault, targetFault } from '#shared/platform/webhooks/webhook-target.ts';

const REFUSED = {
  'this machine': ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '::'],
  'private networks': ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1'],
  'link-local addresses and where clouds keep credentials': [
    '169.254.169.254',
    '169.254.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    '169.254.170.2',
  ],
  'carriers’ networks, tests and documents': [
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '2001:db8::1',
    '3fff::1',
  ],
  'multicast, broadcast and what is kept for later': ['224.0.0.1', '239.255.255.255', '255.255.255.255', '240.0.0.1', 'ff02::1', '4000::1'],
  'addresses of version 4 in those of version 6': [
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:4136:e378::1',
  ],
  'what is no address': ['', 'localhost', '127.1', '0x7f.0.0.1', '1.2.3.4.5', 'example.org'],
};
const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.255.255',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2400:3200::1',
];

describe('a public address', () => {
  it.each(Object.entries(REFUSED))('is none of %s', (_what, addresses) => {
    for (const address of addresses) expect(isPublicAddress(address), address).toBe(false);
  });
  it('is any other', () => {
    for (const address of PUBLIC) expect(isPublicAddress(address), address).toBe(true);
  });
});

describe('an endpoint’s address', () => {
  it.each([
    ['http://firm.example/hooks', 'not_https'],
    ['ftp://firm.example/hooks', 'not_https'],
    ['file:///etc/passwd', 'not_https'],
    ['firm.example', 'unreadable'],
    ['', 'unreadable'],
    ['https://user@firm.example/', 'credentials'],
    ['https://:secret@firm.example/', 'credentials'],
    ['https://firm.example:22/', 'port'],
    ['https://firm.example:80/', 'port'],
    ['https://127.0.0.1/', 'address'],
    ['https://2130706433/', 'address'],
    ['https://0x7f000001/', 'address'],
    ['https://0177.0.0.1/', 'address'],
    ['https://127.1/', 'address'],
    ['https://169.254.169.254/latest/meta-data', 'address'],
    ['https://[::1]/', 'address'],
    ['https://[::ffff:a9fe:a9fe]/', 'address'],
    ['https://[fd00:ec2::254]/', 'address'],
    ['https://１２７.０.０.１/', 'address'],
    ['https://localhost/', 'address'],
    ['https://localhost./', 'address'],
    ['https://metadata/', 'address'],
  ])('is not %s', (url, fault) => {
    expect(targetFault(url, 'public')).toBe(fault);
  });
  it.each([
    'https://firm.example/hooks?x=1',
    'https://firm.example:443/',
    'https://firm.example:8443/',
    'https://1.1.1.1/',
    'https://物业.example/',
  ])('may be %s', (url) => {
    expect(targetFault(url, 'public')).toBeUndefined();
  });
  it('may be the machine itself where one machine is all, by http too, and still nothing else that is not public', () => {
    for (const url of ['http://127.0.0.1:1/', 'http://localhost:9000/hooks', 'http://[::1]:80/', 'https://firm.example/'])
      expect(targetFault(url, 'public-or-loopback')).toBeUndefined();
    expect(targetFault('gopher://127.0.0.1/', 'public-or-loopback')).toBe('not_https');
    expect(targetFault('http://firm.example/', 'public-or-loopback')).toBe('not_https');
    for (const host of ['169.254.169.254', '10.0.0.1', '[fd00::1]', 'metadata'])
      expect(targetFault(`https://${host}/`, 'public-or-loopback')).toBe('address');
  });
});

/** A name server that answers so, one answer after the other. */
const resolverOf = (...answers: string[][]) => {
  let n = 0;
  return ((_host: string, _options: unknown, done: (error: Error | null, addresses: LookupAddress[]) => void) => {
    const addresses = answers[Math.min(n, answers.length - 1)] ?? [];
    n += 1;
    if (addresses.length === 0) done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    else
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
  }) as unknown as typeof lookup;
};

describe('a name', () => {
  it.each([
    [['10.0.0.1'], 'address'],
    [['8.8.8.8', '169.254.169.254'], 'address'],
    [['8.8.8.8', '::1'], 'address'],
    [[], 'no_address'],
    [['8.8.8.8', '2606:4700:4700::1111'], undefined],
  ])('that leads to %j is told as %s when it is registered', async (addresses, fault) => {
    expect(await resolvedTargetFault('https://firm.example/', 'public', resolverOf(addresses))).toBe(fault);
  });

  it('is looked at again at each connection, which takes the addresses that were looked at', async () => {
    const rebinding = guardedLookup('public', resolverOf(['8.8.8.8'], ['127.0.0.1']));
    const ask = () =>
      new Promise<{ error: unknown; address: unknown }>((answered) => {
        rebinding('firm.example', {}, (error, address) => answered({ error, address }));
      });
    expect(await ask()).toEqual({ error: null, address: '8.8.8.8' });
    expect((await ask()).error).toBeInstanceOf(AddressRefused);
  });
});
