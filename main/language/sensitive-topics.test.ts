import { describe, expect, it } from 'vitest';
import { findSensitiveTopic } from './sensitive-topics';

const technical = `You can kill a process that hangs, and its child process dies with it. Dead code should be deleted; a deadlock or a fatal error
crashes the application. Our disaster recovery plan saved the server. The flame wars about it are a death march, and troubleshooting an XSS attack
took all night. We suspect that orphaned rows are the victims of a bad migration. A validation Nazi would say the parent and its children of the node
must not execute after the deadline. It is a killer feature, and the killed thread leaves a crash dump.`;

describe('findSensitiveTopic', () => {
  it('does not fire on terms of the trade that sound alike', () => {
    expect(findSensitiveTopic(technical, 'How to kill a child process')).toBeNull();
  });

  it('does not fire on a passing mention in a long post', () => {
    const long = `My grandfather passed away years ago and left me a clock. ${'The clock taught me how gears share a load, and that is how queues behave under load as well. '.repeat(30)}`;
    expect(findSensitiveTopic(long, 'What a clock taught me about queues')).toBeNull();
  });

  it.each([
    ['grief or death', 'Saying goodbye to Maria', 'Our friend Maria passed away on Monday. The funeral is on Friday, and the family asks for no flowers. We are heartbroken.'],
    ['illness', 'My year', 'In March I was diagnosed with breast cancer. Chemotherapy began in May, the symptoms were hard, and the hospital became home.'],
    ['accident or disaster', 'Two dead after bus crash on A4', 'A bus crash on the A4 left two people dead. Several passengers were injured and the road was closed after the accident.'],
    ['crime or violence', 'Man held', 'Police said a man was arrested after a robbery at a shop. The suspect was charged with assault and held in custody.'],
    ['children', 'Sleep for your newborn', 'A newborn sleeps little. Babies and toddlers need routine, and parenting is hard on mom and dad.'],
  ])('tells %s', (topic, title, text) => {
    expect(findSensitiveTopic(text, title)?.topic).toBe(topic);
  });
});
