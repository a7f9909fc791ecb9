import type { Tone } from '../../ui/meter';

/** The thresholds of the reviewer: ready from 75, to be worked on from 60. */
export const scoreTone = (score: number): Tone => (score >= 75 ? 'good' : score >= 60 ? 'warn' : 'bad');
