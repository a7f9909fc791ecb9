import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { permissions } from '@shared/permissions';
import { effectivePermissions, emailKeyOf, passwordProblem } from './account.rules';

const beside = { email: 'mara@lindqvist.example', fullName: 'Mara Lindqvist' };

describe('the key of an e-mail', () => {
  // Catches a second account whose address reads like the first one's.
  it('is the same for spellings that look the same', () => {
    const spellings = ['mara@example.com', ' Mara@Example.COM ', 'ｍａｒａ@example.com', 'mara@ｅxample.com', 'mara@example。com', '𝐦ara@example.com', 'mara@exampl\u212f.com'];
    expect(new Set(spellings.map(emailKeyOf))).toEqual(new Set(['mara@example.com']));
  });
  it('refuses letters of other scripts before the @ and tells such a domain by its punycode', () => {
    expect(emailKeyOf('m\u0430ra@example.com')).toBeNull(); // Cyrillic a
    expect(emailKeyOf('mara@ex\u0430mple.com')).toMatch(/^mara@xn--/);
    expect(emailKeyOf('mara@bücher.example')).toBe('mara@xn--bcher-kva.example');
    expect(emailKeyOf('mara@bu\u0308cher.example')).toBe('mara@xn--bcher-kva.example');
  });
  it.each(['', '@', 'mara', 'mara@', '@example.com', 'a b@example.com', 'mara@example', 'a..b@example.com', 'mara@exa mple.com', 'mara@-x.com', `${'a'.repeat(65)}@example.com`, 'mara@exam\u0000ple.com'])('refuses %j', (text) => expect(emailKeyOf(text)).toBeNull());
  it('never throws, and is its own key', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { const key = emailKeyOf(text) ?? emailKeyOf(`${text}@example.com`); return key === null || emailKeyOf(key) === key; }));
  });
});

describe('a password', () => {
  it('is taken up to 72 bytes and refused at 73 with its size', () => {
    const long = `${'correct-Horse~'.repeat(6)}`.slice(0, 72);
    expect(passwordProblem(long, beside)).toBeNull();
    expect(passwordProblem(`${long}x`, beside)).toContain('73 bytes');
    expect(passwordProblem(`${long.slice(0, 71)}ä`, beside)).toContain('73 bytes'); // 72 letters
    expect(passwordProblem('ääßé', beside)).toContain('too short');
  });
  it.each(['password123', 'P@ssw0rd2026', 'qwertyuiop', '1234567890', '9876543210', 'aaaaaaaaaa', 'abcabcabcabc', 'Summer2026!', 'changeme!!'])('%j is a common one', (text) => expect(passwordProblem(text, beside)).toContain('first that are tried'));
  it('is more than the name', () => {
    expect(passwordProblem('maralindqvist1', beside)).toContain('name');
    expect(passwordProblem('lindqvist-plays-7-cellos', beside)).toBeNull();
  });
});

// Catches a withdrawn permission that an extra one brings back.
it('permissions: what was withdrawn is not held, whatever was added', () => {
  expect(effectivePermissions({ role: 'user', extraPermissions: ['manage_users', 'view_agent_logs'], withdrawnPermissions: ['manage_users', 'run_agents'] }))
    .toEqual(permissions.filter((name) => ['create_campaign', 'view_campaign', 'edit_campaign', 'view_agent_logs', 'view_blogs', 'research_blogs', 'generate_comments', 'view_analytics'].includes(name)));
});
