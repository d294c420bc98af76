import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App.tsx';
import { startI18n } from './startI18n.ts';
import '../../src/styles/fonts.css';
import '../hand.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element with the id root');

const i18n = await startI18n(location.pathname.startsWith('/en/') ? 'en' : 'uk');
createRoot(root).render(
  <I18nextProvider i18n={i18n}>
    <App />
  </I18nextProvider>,
);
