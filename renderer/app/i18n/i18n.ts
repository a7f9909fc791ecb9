import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Words that are asked for without anything to put into them are not looked through for places to put it. */
const asItStands = () => ({ skipInterpolation: true });

export const createI18n = (): i18n => {
  const instance = createInstance();
  void instance.use(initReactI18next).init({ lng: 'en', fallbackLng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false }, initAsync: false, overloadTranslationOptionHandler: asItStands });
  return instance;
};
