import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublicAddress, literalAddress } from './address-guard';

const byte = fc.nat(255);
const inBlock: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte), fc.tuple(fc.constant(169), fc.constant(254), byte, byte), fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte), fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte), fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
).map((parts) => parts.join('.'));

it('no private, loopback, link-local, shared, multicast or reserved address is public, nor hidden in IPv6', () => {
  fc.assert(fc.property(inBlock, fc.constantFrom('', '::ffff:', '::', '64:ff9b::'), (address, prefix) => {
    expect(isPublicAddress(prefix + address)).toBe(false);
  }));
});

it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each(['::', '::1', 'fe80::1', 'fec0::1', 'fc00::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '100::1', '', 'localhost', '1.2.3', '1.2.3.4.5'])('%j is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it('sees a literal with and without brackets, and no name', () => {
  expect(['[::1]', '127.0.0.1', 'example.com'].map(literalAddress)).toEqual(['::1', '127.0.0.1', null]);
});
