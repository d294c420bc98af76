import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The interface text, all of it in the bundle: as small sites do. */
const resources = {
  uk: { translation: { loading: 'Завантаження…', failedTitle: 'Не вдалося завантажити статтю.' } },
  en: { translation: { loading: 'Loading…', failedTitle: 'The article couldn’t be loaded.' } },
};

export async function startI18n(language: string): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({ lng: language, fallbackLng: 'en', resources });
  return instance;
}
