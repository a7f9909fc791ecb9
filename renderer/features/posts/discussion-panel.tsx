import { useTranslation } from 'react-i18next';
import type { Discussion } from '@shared/contracts/reading';
import { day } from '../../app/format';
import { Panel } from '../../ui/panel';

/** What readers say, apart from the article and in their own words. */
export const DiscussionPanel = ({ discussion }: { discussion: Discussion }) => {
  const { t } = useTranslation();
  const { comments, readers, byAuthor, from, to, themes, questions } = discussion;
  return (
    <Panel title={t('posts.discussion.title')} aside={comments > 0 && <span className="tabular text-soft">{comments}</span>}>
      {comments === 0 ? <p className="text-soft">{t('posts.discussion.none')}</p> : (
        <p className="text-soft">
          {t('posts.discussion.readers', { count: readers })}
          {from && to && `, ${from === to ? day(from) : t('posts.discussion.days', { from: day(from), to: day(to) })}`}
          {byAuthor !== null && `, ${t('posts.discussion.byAuthor', { count: byAuthor })}`}.
        </p>
      )}
      {themes.length > 0 && (
        <ul className="mt-2 flex flex-col gap-2">
          {themes.map((theme) => (
            <li key={theme.quote.comment} className="border-l-2 border-line pl-2">
              <p className="text-small text-soft">{t('posts.discussion.theme', { count: theme.comments.length })}{theme.words.length > 0 && `: ${theme.words.join(', ')}`}</p>
              <blockquote className="line-clamp-3 text-pretty">{theme.quote.quote}</blockquote>
            </li>
          ))}
        </ul>
      )}
      {questions.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-small font-medium text-soft">{t('posts.discussion.questions')}</h3>
          <ul className="flex flex-col gap-2">
            {questions.map((question) => (
              <li key={`${question.comment}:${question.start}`}>
                <p className="line-clamp-2 text-pretty">{question.quote}</p>
                <p className="line-clamp-2 text-small text-soft">{t(`posts.discussion.${question.state}`)}{question.answer && ` ${question.answer.quote}`}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
};
