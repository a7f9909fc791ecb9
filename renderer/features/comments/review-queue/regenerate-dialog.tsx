import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { commentTypes, lengths, tones, type CommentType, type Length, type Tone } from '@shared/contracts/style';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/input';
import { Select } from '../../../ui/select';
import { anyGrounds, GroundChoice, useGroundChoice } from './ground-choice';
import type { Rewriting } from './use-rewriting';

interface RegenerateDialogProps {
  open: boolean;
  comment: CommentDto;
  rewriting: Rewriting;
  onClose: () => void;
}

/** Asks for another draft, with what should be different. It is written beside the present one; what was asked stays for another try. */
export const RegenerateDialog = ({ open, comment, rewriting, onClose }: RegenerateDialogProps) => {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [instructions, setInstructions] = useState('');
  const [type, setType] = useState<CommentType | ''>('');
  const [length, setLength] = useState<Length | ''>('');
  const [tone, setTone] = useState<Tone | ''>('');
  const [grounds, setGrounds] = useState(anyGrounds);
  const { passages, points, asked } = useGroundChoice(comment, grounds);
  const go = () => {
    onClose();
    void rewriting.another({ id: comment.id, instructions, ...(type ? { type } : {}), ...(length ? { length } : {}), ...(tone ? { tone } : {}), ...asked });
  };
  const same = { value: '' as const, label: t('review.regenerate.same') };
  return (
    <Dialog open={open} onClose={onClose} title={t('review.regenerate.title')} description={t('review.regenerate.text')} closeLabel={t('app.close')} initialFocus={field}
      footer={<><Button onClick={onClose}>{t('app.cancel')}</Button><Button kind="primary" onClick={go}>{t('review.regenerate.go')}</Button></>}>
      <div className="flex flex-col gap-4">
        <Field label={t('review.regenerate.instruction')} optional={t('app.optional')}>
          {(aria) => <Textarea {...aria} ref={field} maxLength={500} value={instructions} placeholder={t('review.regenerate.placeholder')} onChange={(event) => setInstructions(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go(); }} />}
        </Field>
        <GroundChoice grounds={grounds} onChange={setGrounds} passages={passages} points={points} />
        <div className="grid grid-cols-3 gap-3">
          <Field label={t('review.regenerate.type')}>{(aria) => <Select {...aria} label={t('review.regenerate.type')} value={type} onChange={setType} choices={[same, ...commentTypes.map((value) => ({ value, label: t(`comments.type.${value}`) }))]} />}</Field>
          <Field label={t('review.regenerate.length')}>{(aria) => <Select {...aria} label={t('review.regenerate.length')} value={length} onChange={setLength} choices={[same, ...lengths.map((value) => ({ value, label: t(`comments.length.${value}`) }))]} />}</Field>
          <Field label={t('review.regenerate.tone')}>{(aria) => <Select {...aria} label={t('review.regenerate.tone')} value={tone} onChange={setTone} choices={[same, ...tones.map((value) => ({ value, label: t(`comments.tone.${value}`) }))]} />}</Field>
        </div>
      </div>
    </Dialog>
  );
};
