import { expect, it } from 'vitest';
import { personaNameProblem } from './persona.rules';

it.each(['Mara Lindqvist', 'J. R. Ortiz', "Siobhán O'Neill", '李小龙', 'Anna-Lena von der Heide', 'Bo'])('takes %s for a person', (name) => {
  expect(personaNameProblem(name)).toBeNull();
});

it.each(['Best CRM Software', 'cheap hosting', 'acme.com', 'Buy Shoes Online', 'www.acme', 'Agent 47', 'The people who make your invoices go away', '***'])('refuses %s', (name) => {
  expect(personaNameProblem(name)).not.toBeNull();
});
