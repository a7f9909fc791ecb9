import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { commentTypes, lengths, tones, type CommentType, type Length, type Tone } from '@shared/contracts/style';
import { errorWords } from '../../../app/error-words';
import { useSay } from '../../../app/toaster';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/input';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import type { ReviewActions } from './use-review-actions';

interface RegenerateDialogProps {
  open: boolean;
  comment: CommentDto;
  actions: ReviewActions;
  onClose: () => void;
}

/** Asks for another draft, with what should be different. */
export const RegenerateDialog = ({ open, comment, actions, onClose }: RegenerateDialogProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [instructions, setInstructions] = useState('');
  const [type, setType] = useState<CommentType | ''>('');
  const [length, setLength] = useState<Length | ''>('');
  const [tone, setTone] = useState<Tone | ''>('');
  const { regenerate } = actions;
  const close = () => { regenerate.reset(); onClose(); };
  const go = () => regenerate.mutate({ id: comment.id, instructions, ...(type ? { type } : {}), ...(length ? { length } : {}), ...(tone ? { tone } : {}) }, {
    onSuccess: () => {
      actions.rewritten(comment.id);
      say({ title: t('review.said.another'), undo: actions.undoing });
      setInstructions('');
      close();
    },
  });
  const same = { value: '' as const, label: t('review.regenerate.same') };
  return (
    <Dialog open={open} onClose={close} title={t('review.regenerate.title')} description={t('review.regenerate.text')} closeLabel={t('app.close')} initialFocus={field}
      footer={<><Button onClick={close}>{t('app.cancel')}</Button><Button kind="primary" busy={regenerate.isPending} onClick={go}>{t('review.regenerate.go')}</Button></>}>
      <div className="flex flex-col gap-4">
        <Field label={t('review.regenerate.instruction')} optional={t('app.optional')}>
          {(aria) => <Textarea {...aria} ref={field} maxLength={500} value={instructions} placeholder={t('review.regenerate.placeholder')} onChange={(event) => setInstructions(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go(); }} />}
        </Field>
        <div className="grid grid-cols-3 gap-3">
          <Field label={t('review.regenerate.type')}>{(aria) => <Select {...aria} label={t('review.regenerate.type')} value={type} onChange={setType} choices={[same, ...commentTypes.map((value) => ({ value, label: t(`comments.type.${value}`) }))]} />}</Field>
          <Field label={t('review.regenerate.length')}>{(aria) => <Select {...aria} label={t('review.regenerate.length')} value={length} onChange={setLength} choices={[same, ...lengths.map((value) => ({ value, label: t(`comments.length.${value}`) }))]} />}</Field>
          <Field label={t('review.regenerate.tone')}>{(aria) => <Select {...aria} label={t('review.regenerate.tone')} value={tone} onChange={setTone} choices={[same, ...tones.map((value) => ({ value, label: t(`comments.tone.${value}`) }))]} />}</Field>
        </div>
        {regenerate.error && <Notice tone="warn" role="alert"><span className="font-medium">{errorWords(t, regenerate.error).title}.</span> {errorWords(t, regenerate.error).detail}</Notice>}
      </div>
    </Dialog>
  );
};
