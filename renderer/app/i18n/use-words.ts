import type { TFunction } from 'i18next';
import { useContext } from 'react';
import { I18nContext } from 'react-i18next';

/** `t` for what a list draws by the hundred: `useTranslation` copies the whole instance for each component that uses it. There is one language, so no change of it is followed. */
export const useWords = (): TFunction => useContext(I18nContext).i18n.t;
