import { useTranslation } from 'react-i18next';
import type { PersonaDto } from '@shared/contracts/persona';
import { errorFacts, errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { PersonaFields } from './persona-fields';
import { usePersonaForm } from './use-persona-form';

interface PersonaDialogProps {
  open: boolean;
  persona: PersonaDto | null;
  onClose: () => void;
  onSaved: (persona: PersonaDto) => void;
}

export const PersonaDialog = (props: PersonaDialogProps) => (props.open ? <OpenPersonaDialog key={props.persona?.id ?? 'new'} {...props} /> : null);

const OpenPersonaDialog = ({ persona, onClose, onSaved }: PersonaDialogProps) => {
  const { t } = useTranslation();
  const { form, store, saving, error } = usePersonaForm(persona);
  const save = form.handleSubmit((input) => store(input).then((saved) => saved && onSaved(saved)).catch(() => undefined));
  const told = error && errorFacts(error).code !== 'VALIDATION' ? errorWords(t, error) : null;
  return (
    <Dialog open onClose={onClose} title={persona ? t('personas.editTitle', { name: persona.name }) : t('personas.addTitle')} closeLabel={t('app.close')} wide
      footer={<><Button onClick={onClose}>{t('app.cancel')}</Button><Button kind="primary" busy={saving} onClick={() => void save()}>{saving ? t('personas.saving') : t('personas.save')}</Button></>}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <PersonaFields form={form} />
        {told && <div className="mt-4"><Notice tone="bad" role="alert"><span className="font-medium">{told.title}.</span> {told.detail}</Notice></div>}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
};
