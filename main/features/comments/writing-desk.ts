// What is being written at this moment at a person's word, for a comment or for a post that has none yet, in memory: what a language model says so far is shown to whoever looks
// and stored nowhere. Tells the screens a few times a second that there is more to see; they ask for it by themselves, so that
// nothing piles up for a slow one and every look is a call of its own with its own permission.
import type { WritingDto } from '@shared/contracts/comment';
import type { AppEvent } from '@shared/events';
import { draftSoFar, type DraftSoFar } from '../../agents/comment-writer/with-model/draft-so-far';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';

export interface WritingPlace {
  /** Of the comment, or of the post. */
  id: string;
  /** Tells the screens that there is more to see. */
  told: AppEvent;
}

export interface Writing {
  /** Fires when the person wants no more of it. */
  signal: AbortSignal;
  /** Takes the answer of a language model as it stands. */
  onText(answer: string): void;
  end(): void;
}

export interface WritingDesk {
  /** @throws CONFLICT while another draft is written there */
  begin(place: WritingPlace): Writing;
  /** null: nothing is being written there. */
  look(id: string): WritingDto | null;
  /** @returns whether there was something to stop */
  stop(id: string): boolean;
}

export interface DeskPorts {
  clock: Clock;
  publish(event: AppEvent): void;
  /** Between two looks at what comes. */
  everyMs?: number;
}

class OnDesk implements Writing {
  private readonly abort = new AbortController();
  private answer = '';
  private shown: DraftSoFar | null = null;
  private reading = false;
  private timer: NodeJS.Timeout | null = null;
  private ended = false;
  readonly signal = this.abort.signal;

  constructor(private readonly since: string, private readonly everyMs: number, private readonly tell: () => void, private readonly left: () => void) {}

  readonly onText = (answer: string): void => {
    this.answer = answer;
    if (answer === '') this.show(null);
    else if (!this.ended && !this.reading) this.timer ??= setTimeout(() => void this.read(), this.everyMs).unref();
  };

  readonly end = (): void => {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    this.left();
    this.tell();
  };

  stop(): void {
    this.abort.abort();
  }

  seen(): WritingDto {
    return { since: this.since, text: this.shown?.text ?? null, draft: this.shown?.draft ?? null };
  }

  private async read(): Promise<void> {
    const answer = this.answer;
    this.timer = null;
    this.reading = true;
    const found = await draftSoFar(answer).catch(() => null); // a look that fails shows nothing new; the answer itself is checked elsewhere
    this.reading = false;
    // Asked anew meanwhile: what was read belongs to an answer that nobody waits for any more.
    if (!this.answer.startsWith(answer)) return;
    this.show(found);
    if (this.answer !== answer) this.onText(this.answer);
  }

  private show(found: DraftSoFar | null): void {
    if (this.ended || (found?.text === this.shown?.text && found?.draft === this.shown?.draft)) return;
    this.shown = found;
    this.tell();
  }
}

export const createWritingDesk = ({ clock, publish, everyMs = 150 }: DeskPorts): WritingDesk => {
  const desk = new Map<string, OnDesk>();
  return {
    begin: ({ id, told }) => {
      if (desk.has(id)) throw new AppError('CONFLICT', 'Another draft is being written here already. Wait for it, or stop it.');
      const tell = (): void => publish(told);
      const writing = new OnDesk(clock.now().toISOString(), everyMs, tell, () => desk.delete(id));
      desk.set(id, writing);
      tell();
      return writing;
    },
    look: (id) => desk.get(id)?.seen() ?? null,
    stop: (id) => {
      const writing = desk.get(id);
      writing?.stop();
      return writing !== undefined;
    },
  };
};
