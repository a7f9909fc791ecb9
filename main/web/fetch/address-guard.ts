// The SSRF guard: which addresses may be connected to. Asked for literal hosts and for every DNS answer at connect time, redirects included.
import dns from 'node:dns';
import net from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { AppError } from '../../core/app-error';

export type AddressRule = (address: string) => boolean;

const globalV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** On the public internet: plain unicast only, with IPv4 hidden in IPv6 looked at as IPv4. */
export const isPublicAddress: AddressRule = (address) => {
  if (net.isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(globalV6);
};

export const isLoopbackAddress: AddressRule = (address) => net.isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback';

/** A host that is written as an address, without brackets; null for a name. */
export const literalAddress = (hostname: string): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return net.isIP(bare) ? bare : null;
};

export const blockedAddress = (host: string, address: string): AppError =>
  new AppError(
    'BLOCKED_ADDRESS',
    host === address
      ? `${host} is not on the public internet, so nothing is fetched from it. Give the address of a public page.`
      : `${host} leads to ${address}, which is not on the public internet, so nothing is fetched from it. Give the address of a public page.`,
    { details: { host, address } },
  );

export interface GuardedAgentOptions {
  allowed: AddressRule;
  /** Answers for names instead of DNS; only tests give it. */
  resolveName?: (host: string) => string | null;
  connectTimeoutMs: number;
}

type LookupDone = (error: NodeJS.ErrnoException | null, address: string | dns.LookupAddress[], family?: number) => void;

const guardedLookup = ({ allowed, resolveName }: GuardedAgentOptions) => (host: string, options: dns.LookupOptions, done: LookupDone): void => {
  const answer = (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]): void => {
    if (error) return done(error, '');
    const bad = addresses.find(({ address }) => !allowed(address));
    if (bad) return done(blockedAddress(host, bad.address) as NodeJS.ErrnoException, '');
    const [first] = addresses;
    return options.all ? done(null, addresses) : done(null, first?.address ?? '', first?.family);
  };
  const given = resolveName?.(host) ?? null;
  if (given !== null) return answer(null, [{ address: given, family: net.isIP(given) }]);
  return dns.lookup(host, { ...options, all: true }, answer);
};

/** A dispatcher that connects only to allowed addresses, one connection a host, closed after each answer. */
export const guardedAgent = (options: GuardedAgentOptions): Agent => {
  const connect = buildConnector({ timeout: options.connectTimeoutMs, lookup: guardedLookup(options) as net.LookupFunction });
  return new Agent({
    connections: 1,
    // Requests to a host are seconds apart: an idle connection would only be held against "one connection a host".
    pipelining: 0,
    maxHeaderSize: 64 * 1024,
    connect: (target, done) => {
      const literal = literalAddress(target.hostname);
      if (literal !== null && !options.allowed(literal)) return done(blockedAddress(target.hostname, literal), null);
      return connect(target, done);
    },
  });
};
