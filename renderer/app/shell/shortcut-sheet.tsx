import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { useMe } from '../session/me';
import { useSingleKeys } from '../theme';

/** Every key there is, on `?`. */
export const ShortcutSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation();
  const single = useSingleKeys();
  const { local } = useMe();
  const groups: [string, [string[], string][]][] = [
    [t('app.keys.review'), [
      [['J'], t('app.keys.next')], [['K'], t('app.keys.previous')], [['A'], t('app.keys.approve')], [['E'], t('app.keys.edit')], [['R'], t('app.keys.reject')],
      [['G'], t('app.keys.regenerate')], [['S'], t('app.keys.skipSite')], [['Z'], t('app.keys.undo')], [['O'], t('app.keys.openPosting')], [['P'], t('app.keys.posted')], [['N'], t('app.keys.notPosted')],
    ]],
    [t('app.keys.editing'), [[['Ctrl', 'Enter'], t('app.keys.saveEdit')], [['Esc'], t('app.keys.cancelEdit')]]],
    [t('app.keys.playground'), [[['Ctrl', 'Enter'], t('app.keys.tryEngines')]]],
    [t('app.keys.everywhere'), [[['Ctrl', 'K'], t('app.keys.palette')], [['?'], t('app.keys.sheet')], ...(local ? [] : [[['Ctrl', 'Shift', 'L'], t('app.keys.lock')] satisfies [string[], string]])]],
  ];
  return (
    <Dialog readable open={open} onClose={onClose} title={t('app.keys.title')} closeLabel={t('app.close')} description={single ? t('app.keys.canSwitchOff') : t('app.keys.off')}>
      {groups.map(([name, keys]) => (
        <section key={name} className="mb-4 last:mb-0">
          <h3 className="mb-1 text-small font-medium text-soft">{name}</h3>
          <dl>
            {keys.map(([combination, what]) => (
              <div key={what} className="flex h-8 items-center justify-between border-b border-line last:border-0">
                <dt>{what}</dt>
                <dd className="flex gap-1">{combination.map((key) => <Kbd key={key}>{key}</Kbd>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
};
