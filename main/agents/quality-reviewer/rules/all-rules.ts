import { g4RealName } from './g4-real-name';
import { g5Links } from './g5-links';
import { g6Disclosure } from './g6-disclosure';
import { g7Experience } from './g7-experience';
import { g8Grounding } from './g8-grounding';
import { g9Duplicates } from './g9-duplicates';
import { g11Never } from './g11-never';
import type { Rule } from './rule';

/** Every hard rule on a text, in the order in which a person is told. */
export const allRules: readonly Rule[] = [g4RealName, g5Links, g6Disclosure, g7Experience, g8Grounding, g9Duplicates, g11Never];
