import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorFacts, errorWords } from '../../../app/error-words';
import { useSay } from '../../../app/toaster';
import type { LimitMet } from '../posting/use-posting';

/** What happens when main refuses an act of the queue: a soft limit asks for a reason, anything else is said. */
export const useRefusal = () => {
  const { t } = useTranslation();
  const say = useSay();
  const [limit, setLimit] = useState<LimitMet | null>(null);
  return {
    limit, closeLimit: () => setLimit(null),
    /** @param again does it once more with the reason */
    refused: (error: unknown, again?: (reason: string) => void): void => {
      const [facts, words] = [errorFacts(error), errorWords(t, error)];
      if (facts.limit && again) setLimit({ message: facts.message, goOn: (reason) => { setLimit(null); again(reason); } });
      else say({ title: words.title, detail: words.detail });
    },
  };
};
