import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { styleValues, type StyleLineDto, type StyleValue } from '@shared/contracts/style-card';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Segments } from '../../ui/segments';
import { TagInput } from '../../ui/tag-input';

interface StyleValueEditorProps {
  line: StyleLineDto;
  onSave: (value: StyleValue) => void;
  /** Back to what was learned, or to nothing. */
  onLearned: () => void;
  onCancel: () => void;
}

const choicesOf = { contractions: ['use', 'avoid'], person: ['i', 'we'], hedges: ['fewer', 'more'], exclamations: ['fewer', 'more'], questions: ['fewer', 'more'] } as const;
const isChoice = (line: StyleLineDto['line']): line is keyof typeof choicesOf => line in choicesOf;
const isFigure = (line: StyleLineDto['line']): line is 'length' | 'sentence' => line === 'length' || line === 'sentence';
const isList = (line: StyleLineDto['line']): line is 'struck' | 'added' => line === 'struck' || line === 'added';

/** Sets a line by hand: a figure, a choice, a word or words. */
export const StyleValueEditor = ({ line: { line, value, learned, own }, onSave, onLearned, onCancel }: StyleValueEditorProps) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | number | readonly string[]>(value ?? (isChoice(line) ? choicesOf[line][0] : isList(line) ? [] : ''));
  const [wrong, setWrong] = useState(false);
  const name = t(`style.lines.${line}`);
  const save = () => {
    const read = styleValues[line].safeParse(isFigure(line) ? Number(typed) : typed);
    if (read.success) onSave(read.data);
    else setWrong(true);
  };
  const error = wrong ? t(`style.invalid.${isFigure(line) ? line : 'words'}`) : undefined;
  return (
    <form noValidate className="mt-2 mb-1 flex flex-wrap items-end gap-2 pl-6" onSubmit={(event) => { event.preventDefault(); save(); }} onKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }}>
      {isChoice(line)
        ? <Segments label={name} value={String(typed)} onChange={setTyped} choices={choicesOf[line].map((choice) => ({ value: choice as string, label: (t(`style.values.${line}`, { returnObjects: true }) as Record<string, string>)[choice] ?? choice }))} />
        : <Field label={name} error={error} className="min-w-60 flex-1">{(aria) => isList(line)
          ? <TagInput {...aria} value={Array.isArray(typed) ? typed as string[] : []} onChange={setTyped} maxLength={30} removeLabel={(word) => t('style.removeWord', { word })} />
          : <Input {...aria} type={isFigure(line) ? 'number' : 'text'} className={isFigure(line) ? 'tabular max-w-28' : 'max-w-60'} value={String(typed)} maxLength={30} onChange={(event) => { setTyped(event.target.value); setWrong(false); }} />}</Field>}
      <Button type="submit" kind="primary">{t('style.save')}</Button>
      {own && <Button onClick={onLearned}>{learned === null ? t('style.unset') : t('style.useLearned')}</Button>}
      <Button kind="quiet" onClick={onCancel}>{t('app.cancel')}</Button>
    </form>
  );
};
