import { describe, expect, it } from 'vitest';
import { dateInUrl, readDate } from './dates';

describe('dates as pages write them', () => {
  it.each([
    ['2024-05-17', '2024-05-17'],
    ['2024-05-17T09:30:00+02:00', '2024-05-17T09:30:00+02:00'],
    ['2024-05-17T09:30:00.123Z', '2024-05-17T09:30:00Z'],
    ['2024-05-17T09:30:00+0200', '2024-05-17T09:30:00+02:00'],
    ['20240517', '2024-05-17'],
    ['17. Mai 2024', '2024-05-17'],
    ['Freitag, 17. Mai 2024, 9:30 Uhr', '2024-05-17T09:30:00'],
    ['May 17, 2024 at 9:30 pm', '2024-05-17T21:30:00'],
    ['Posted on 17th May 2024', '2024-05-17'],
    ['17 de mayo de 2024', '2024-05-17'],
    ['17 mai 2024', '2024-05-17'],
    ['17 maja 2024', '2024-05-17'],
    ['17.05.2024', '2024-05-17'],
    ['17.05.24', '2024-05-17'],
    ['2024年5月17日', '2024-05-17'],
  ])('%s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('reads 3/4/2024 by the custom of the page, and 17/5/2024 only one way', () => {
    expect(readDate('3/4/2024')).toBe('2024-04-03');
    expect(readDate('3/4/2024', true)).toBe('2024-03-04');
    expect(readDate('17/5/2024', true)).toBe('2024-05-17');
  });

  it.each(['31.02.2024', 'in 2024', 'version 1.2.3', 'chapter 12 of 40', '99/99/9999', 'May the force', ''])('finds no date in "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('reads the day in an address and nothing from numbers that are none', () => {
    expect(dateInUrl('https://b.example/2024/05/17/title')).toBe('2024-05-17');
    expect(dateInUrl('https://b.example/2024-05-17-title.html')).toBe('2024-05-17');
    expect(dateInUrl('https://b.example/item/20241399')).toBeNull();
  });
});
