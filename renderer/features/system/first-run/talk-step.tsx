import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/input';
import { TagInput } from '../../../ui/tag-input';
import { TalkingPointsField } from '../../campaigns/wizard/talking-points-field';
import type { Missing, TalkAnswers } from './answers';

interface TalkStepProps {
  value: TalkAnswers;
  onChange: (value: TalkAnswers) => void;
  missing: readonly Missing[];
}

export const TalkStep = ({ value, onChange, missing }: TalkStepProps) => {
  const { t } = useTranslation();
  const error = (name: Missing) => (missing.includes(name) ? t(`firstRun.needs.${name}`) : undefined);
  return (
    <div className="flex flex-col gap-5">
      <Field label={t('firstRun.what.topic')} error={error('topic')}>{(aria) => <Textarea {...aria} rows={1} maxLength={300} className="min-h-8" value={value.topic} placeholder={t('firstRun.what.topicPlaceholder')} onChange={(event) => onChange({ ...value, topic: event.target.value.replaceAll('\n', ' ') })} />}</Field>
      <Field label={t('firstRun.what.keywords')} hint={t('firstRun.what.keywordsHint')} error={error('keywords')}>
        {(aria) => <TagInput {...aria} value={value.keywords} onChange={(keywords) => onChange({ ...value, keywords })} placeholder={t('wizard.topic.keywordsPlaceholder')} removeLabel={(item) => t('app.removeItem', { item })} />}
      </Field>
      <fieldset>
        <legend className="mb-2 font-medium">{t('firstRun.what.points')}</legend>
        <TalkingPointsField value={value.talkingPoints} onChange={(talkingPoints) => onChange({ ...value, talkingPoints })} />
        {error('points') && <p role="alert" className="mt-1 flex items-start gap-1 pl-7 text-small text-bad"><CircleAlert size={13} className="mt-px shrink-0" aria-hidden />{error('points')}</p>}
      </fieldset>
    </div>
  );
};
