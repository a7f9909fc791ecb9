import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noticeKinds, noticeWays, type NoticePreferences } from '@shared/contracts/notice';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { Checkbox } from '../../ui/checkbox';
import { ToggleChip } from '../../ui/chip';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Segments } from '../../ui/segments';
import { Select } from '../../ui/select';
import { SkeletonText } from '../../ui/skeleton';

const closings = ['ask', 'keep', 'quit'] as const;
const week = [1, 2, 3, 4, 5, 6, 0];

const usePreferences = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.notices.preferences.queryOptions());
  const save = useMutation(trpc.notices.setPreferences.mutationOptions({ onSuccess: (saved) => { queryClient.setQueryData(trpc.notices.preferences.queryKey(), saved); } }));
  return { query, save: save.mutate };
};

type Save = ReturnType<typeof usePreferences>['save'];

/** What the person wants to be told, how and when. */
export const NoticeSettings = () => {
  const { t } = useTranslation();
  const { query, save } = usePreferences();
  return (
    <Loaded query={query} skeleton={<SkeletonText label={t('app.loading')} />}>
      {({ ways, quiet, onClose }) => (
        <div className="flex flex-col gap-8">
          <div>
            <ul className="flex flex-col">
              {noticeKinds.map((kind) => (
                <li key={kind} className="flex min-h-11 items-center justify-between gap-4 border-b border-line">
                  <span>{t(`notices.settings.kinds.${kind}`)}</span>
                  <Select label={t(`notices.settings.kinds.${kind}`)} className="w-44" value={ways[kind]} onChange={(way) => save({ ways: { [kind]: way } })} choices={noticeWays.map((value) => ({ value, label: t(`notices.settings.ways.${value}`) }))} />
                </li>
              ))}
            </ul>
            <p className="mt-2 text-small text-soft">{t('notices.settings.desktopHint')}</p>
          </div>
          <QuietHours quiet={quiet} save={save} />
          <div className="flex flex-col items-start"><Segments label={t('notices.settings.onClose')} value={onClose} onChange={(value) => save({ onClose: value })} choices={closings.map((value) => ({ value, label: t(`notices.settings.close.${value}`) }))} /></div>
        </div>
      )}
    </Loaded>
  );
};

const QuietHours = ({ quiet, save }: { quiet: NoticePreferences['quiet']; save: Save }) => {
  const { t } = useTranslation();
  const names = t('notices.settings.day', { returnObjects: true });
  const toggle = (day: number): void => save({ quiet: { days: quiet.days.includes(day) ? quiet.days.filter((one) => one !== day) : [...quiet.days, day].sort() } });
  const time = (which: 'from' | 'until', hint?: string) => (
    <Field label={t(`notices.settings.${which}`)} hint={hint}>
      {(aria) => <Input {...aria} type="time" required className="tabular max-w-32" defaultValue={quiet[which]} onBlur={({ target }) => { if (target.value && target.value !== quiet[which]) save({ quiet: { [which]: target.value } }); }} />}
    </Field>
  );
  return (
    <div className="flex flex-col gap-4">
      <Checkbox label={t('notices.settings.quiet')} hint={t('notices.settings.quietHint')} checked={quiet.on} onChange={(on) => save({ quiet: { on } })} />
      {quiet.on && (
        <>
          <div className="flex gap-6 pl-6">{time('from')}{time('until', quiet.until <= quiet.from ? t('notices.settings.nextMorning') : undefined)}</div>
          <fieldset className="pl-6">
            <legend className="mb-1.5 font-medium">{t('notices.settings.days')}</legend>
            <div className="flex flex-wrap gap-1.5">{week.map((day) => <ToggleChip key={day} pressed={quiet.days.includes(day)} onClick={() => toggle(day)}>{names[day]}</ToggleChip>)}</div>
          </fieldset>
        </>
      )}
    </div>
  );
};
