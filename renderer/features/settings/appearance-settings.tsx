import { useTranslation } from 'react-i18next';
import { Loaded } from '../../app/loaded';
import { Checkbox } from '../../ui/checkbox';
import { Segments } from '../../ui/segments';
import { SkeletonText } from '../../ui/skeleton';
import { useSettings, useUpdateSettings } from './use-settings';

const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'comfortable'] as const;

export const AppearanceSettings = () => {
  const { t } = useTranslation();
  const settings = useSettings();
  const update = useUpdateSettings();
  return (
    <Loaded query={settings} skeleton={<SkeletonText label={t('app.loading')} />}>
      {({ appearance }) => (
        <div className="flex flex-col items-start gap-6">
          <Segments label={t('settings.appearance.theme')} value={appearance.theme} onChange={(theme) => update.mutate({ appearance: { theme } })} choices={themes.map((value) => ({ value, label: t(`settings.appearance.themes.${value}`) }))} />
          <Segments label={t('settings.appearance.density')} value={appearance.density} onChange={(density) => update.mutate({ appearance: { density } })} choices={densities.map((value) => ({ value, label: t(`settings.appearance.densities.${value}`) }))} />
          <Checkbox label={t('settings.appearance.singleKeys')} hint={t('settings.appearance.singleKeysHint')} checked={appearance.singleKeys} onChange={(singleKeys) => update.mutate({ appearance: { singleKeys } })} />
        </div>
      )}
    </Loaded>
  );
};
