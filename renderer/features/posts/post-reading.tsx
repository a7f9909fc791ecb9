import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '@shared/contracts/basics';
import type { Analysis } from '@shared/contracts/post';
import type { Gap, Stance } from '@shared/contracts/reading';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';
import { Panel } from '../../ui/panel';
import { CircleHelp, Scale, ThumbsDown, ThumbsUp } from 'lucide-react';

/** Props of a button that lights a passage of the post. */
export type LitProps = (span: Span) => ComponentProps<'button'>;

const Line = ({ propsOf, span, label, children }: { propsOf: LitProps; span: Span; label?: string; children: ReactNode }) => (
  <button type="button" {...propsOf(span)} className="block w-full rounded-control px-2 py-1 text-left hover:bg-hover">
    {label && <span className="block text-small text-soft">{label}</span>}
    <span className="line-clamp-2">{children}</span>
  </button>
);

const looks: Record<Stance['stance'], { tone: Tone; Icon: typeof Scale }> = {
  favours: { tone: 'good', Icon: ThumbsUp }, against: { tone: 'warn', Icon: ThumbsDown }, mixed: { tone: 'accent', Icon: Scale }, unclear: { tone: 'neutral', Icon: CircleHelp },
};

/** Where the author stands, each with the sentences that say so. */
export const StancePanel = ({ stances, propsOf }: { stances: readonly Stance[]; propsOf: LitProps }) => {
  const { t } = useTranslation();
  const told = stances.filter(({ evidence }) => evidence.length > 0);
  const silent = stances.filter(({ evidence }) => evidence.length === 0);
  return (
    <Panel title={t('posts.stance.title')}>
      {stances.length === 0 && <p className="text-soft">{t('posts.stance.none')}</p>}
      <ul className="flex flex-col gap-2">
        {told.map(({ subject, stance, evidence }) => {
          const { tone, Icon } = looks[stance];
          return (
            <li key={subject}>
              <p className="flex items-center justify-between gap-2"><span className="min-w-0 truncate font-medium">{subject}</span><Badge tone={tone} icon={<Icon size={12} aria-hidden />}>{t(`posts.stance.${stance}`)}</Badge></p>
              <div className="-mx-2">{evidence.map((one) => <Line key={one.start} propsOf={propsOf} span={one} label={t('posts.stance.sign', { sign: t(`posts.stance.signs.${one.sign}`), words: one.words })}>{one.quote}</Line>)}</div>
            </li>
          );
        })}
      </ul>
      {silent.length > 0 && <p className="mt-2 text-soft">{t('posts.stance.silent', { subjects: silent.map(({ subject }) => subject).join(', ') })}</p>}
    </Panel>
  );
};

/** What the person knows and the post does not say. `gaps` undefined: not looked for. */
export const GapPanel = ({ gaps, propsOf }: { gaps: readonly Gap[] | undefined; propsOf: LitProps }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('posts.gaps.title')} aside={gaps && gaps.length > 0 && <span className="tabular text-soft">{gaps.length}</span>}>
      {!gaps?.length && <p className="text-soft">{t(gaps ? 'posts.gaps.none' : 'posts.gaps.unasked')}</p>}
      <ul className="flex flex-col gap-3">
        {gaps?.map((gap) => (
          <li key={gap.talkingPoint}>
            <p className="border-l-2 border-line pl-2 text-pretty">{gap.talkingPoint}</p>
            <p className="mt-1 text-small text-soft">{gap.why}</p>
            <div className="-mx-2"><Line propsOf={propsOf} span={gap.nearest} label={t('posts.gaps.nearest')}>{gap.nearest.quote}</Line></div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** What the post asserts, and the numbers that it states. */
export const ClaimsPanel = ({ claims = [], numbers = [], propsOf }: Pick<Analysis, 'claims' | 'numbers'> & { propsOf: LitProps }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('posts.claims.title')} aside={<span className="tabular text-soft">{claims.length + numbers.length}</span>}>
      {claims.length + numbers.length === 0 && <p className="text-soft">{t('posts.claims.none')}</p>}
      {numbers.length > 0 && <div className="mb-2 flex flex-wrap gap-1">{numbers.map((number) => <button key={number.start} type="button" {...propsOf(number.sentence)} className="min-h-6 rounded-control bg-accent-soft px-2 text-small hover:bg-hover">{number.quote}</button>)}</div>}
      <ul className="-mx-2 flex max-h-60 flex-col overflow-y-auto">
        {claims.map((claim) => <li key={claim.start}><Line propsOf={propsOf} span={claim} {...(claim.hedge ? { label: t('posts.claims.hedged', { word: claim.hedge }) } : {})}>{claim.quote}</Line></li>)}
      </ul>
    </Panel>
  );
};
