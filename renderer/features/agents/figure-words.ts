import type { TFunction } from 'i18next';
import type { Agreement, AgentMeasures } from '@shared/contracts/agent';
import { count, money } from '../../app/format';

/** Milliseconds as "0.3 ms", "340 ms", "2.4 s". */
export const took = (ms: number): string => (ms < 10 ? `${Math.round(ms * 10) / 10} ms` : ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`);

const percent = (part: number, whole: number): string => new Intl.NumberFormat('en', { style: 'percent' }).format(part / whole);

/** Calls that ended by themselves, of those that nobody cut short. */
export const successWords = (t: TFunction, { ok, declined, failed }: AgentMeasures): string | null => {
  const whole = ok + declined + failed;
  return whole === 0 ? null : t('agents.share', { share: percent(ok + declined, whole), whole: count(whole) });
};

export const agreementWords = (t: TFunction, agreement: Agreement | null): string | null =>
  (agreement === null || agreement.decided === 0 ? null : t('agents.share', { share: percent(agreement.agreed, agreement.decided), whole: count(agreement.decided) }));

export const costWords = (t: TFunction, microDollars: number | null): string => (microDollars === null ? t('agents.noCost') : money(microDollars));
