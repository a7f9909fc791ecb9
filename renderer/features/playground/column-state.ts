// What a column shows, from what main tells of it.
import type { PlaygroundEngineDto, PlaygroundEvent, PlaygroundPhase } from '@shared/contracts/playground';

export type Reading = Extract<PlaygroundEvent, { is: 'read' }>;
export type ColumnEnd = Extract<PlaygroundEvent, { is: 'drafted' | 'declined' | 'failed' }>;

export interface ColumnState {
  key: string;
  engine: PlaygroundEngineDto;
  phase: PlaygroundPhase;
  reading: Reading | null;
  /** null while it works. `refused`: main did not begin, with the error it gave. */
  end: ColumnEnd | { is: 'cancelled' } | { is: 'refused'; error: unknown } | null;
}

export const begun = (key: string, engine: PlaygroundEngineDto): ColumnState => ({ key, engine, phase: 'reading', reading: null, end: null });

/** After the end nothing more is heard. */
export const after = (column: ColumnState, event: PlaygroundEvent): ColumnState => {
  if (column.end) return column;
  if (event.is === 'phase') return { ...column, phase: event.phase };
  return event.is === 'read' ? { ...column, reading: event } : { ...column, end: event };
};

export const ended = (column: ColumnState, end: NonNullable<ColumnState['end']>): ColumnState => (column.end ? column : { ...column, end });

/** In their order; waiting for a turn belongs to the writing. */
export const steps = ['reading', 'analysing', 'writing', 'reviewing'] as const;
export type Step = (typeof steps)[number];
export type StepState = 'done' | 'now' | 'open';

/** How far a column is. A column that ended before its last step did not get there. */
export const stepStates = ({ phase, end }: Pick<ColumnState, 'phase' | 'end'>): Record<Step, StepState> => {
  const at = steps.indexOf(phase === 'waiting' ? 'writing' : phase);
  const whole = end?.is === 'drafted' || end?.is === 'declined';
  const stateOf = (index: number): StepState => (index < at || (whole && index === at) ? 'done' : index === at && !end ? 'now' : 'open');
  return Object.fromEntries(steps.map((step, index) => [step, stateOf(index)])) as Record<Step, StepState>;
};
