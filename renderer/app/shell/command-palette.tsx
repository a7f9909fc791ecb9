import { Dialog as Base } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/class-names';
import { backdropLook, popupLook } from '../../ui/dialog';
import { useCommands, type Command } from './use-commands';
import { useFound } from './use-found';

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  onSheet: () => void;
}

/** Screens, campaigns and actions by their names; posts and comments by what stands in them. */
export const CommandPalette = ({ open, onClose, onSheet }: CommandPaletteProps) => {
  const { t } = useTranslation();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={backdropLook} />
        <Base.Popup className={cx(popupLook, 'top-[14vh] flex max-h-[60vh] max-w-140 flex-col overflow-hidden')}>
          <Base.Title className="sr-only">{t('app.palette.title')}</Base.Title>
          <PaletteBody onClose={onClose} onSheet={onSheet} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};

const PaletteBody = ({ onClose, onSheet }: Omit<CommandPaletteProps, 'open'>) => {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useFound(text);
  const commands = [...useCommands(text, onSheet), ...found.commands];
  useEffect(() => { document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' }); }, [id, active]);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((at) => (at + step + commands.length) % Math.max(1, commands.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(commands[active]);
    }
  };
  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <Search size={16} className="text-faint" aria-hidden />
        <input autoFocus role="combobox" aria-expanded aria-controls={`${id}-list`} aria-activedescendant={commands[active] ? `${id}-${active}` : undefined} aria-label={t('app.palette.title')} placeholder={t('app.palette.placeholder')} value={text} onChange={(event) => { setText(event.target.value); setActive(0); }} onKeyDown={key} className="h-full flex-1 bg-transparent text-lead outline-none" />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('app.palette.title')} className="min-h-0 overflow-y-auto p-1">
        {commands.map((command, at) => (
          <div key={command.id}>
            {command.group !== commands[at - 1]?.group && <div role="presentation" className="px-3 pt-2 pb-1 text-small text-soft">{command.group}</div>}
            <div id={`${id}-${at}`} role="option" aria-selected={at === active} onPointerMove={() => setActive(at)} onClick={() => run(command)} className={cx('flex min-h-9 items-center gap-3 rounded-control px-3 py-1', at === active && 'bg-hover')}>
              <span className="w-4 shrink-0 text-soft" aria-hidden>{command.icon}</span>
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline gap-3"><span className="truncate">{command.label}</span>{command.aside && <span className="max-w-44 shrink-0 truncate text-small text-soft">{command.aside}</span>}</span>
                {command.detail && <span className="block truncate text-small text-soft">{command.detail}</span>}
              </span>
            </div>
          </div>
        ))}
      </div>
      {found.searching && <p role="status" className="border-t border-line px-4 py-2 text-small text-soft">{t('app.palette.searching')}</p>}
      {found.failed && <p role="status" className="border-t border-line px-4 py-2 text-small text-bad">{t('app.palette.failed')}</p>}
      {commands.length === 0 && !found.searching && !found.failed && <p role="status" className="px-4 pb-5 text-center text-soft">{t('app.palette.none', { text })}</p>}
    </>
  );
};
