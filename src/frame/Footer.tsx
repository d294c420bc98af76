import { site } from '../../site.config.ts';
import { descriptionLanguage, siteDescription, siteName } from '../site.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import frame from './frame.module.css';

/** Who makes this, how to reach them, and what may be done with the texts. */
export function Footer() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, url } = site.licence;
  return (
    <footer className={frame.footer}>
      <div>
        <p>
          {siteName(language)}.{' '}
          <span {...descriptionLanguage(language)}>{siteDescription(language)}</span>{' '}
          {t('timeZone')}
        </p>
        <PageLink page={{ name: 'front' }}>{t('frontPage')}</PageLink>
        <PageLink page={{ name: 'search', query: '' }}>{t('search')}</PageLink>
        <PageLink page={{ name: 'saved' }}>{t('saved')}</PageLink>
        <a href={`mailto:${site.contact}`}>
          {t('contact')}: {site.contact}
        </a>
        <span>
          {t('licence')}:{' '}
          <a href={url} rel="license noopener">
            {name}
          </a>
        </span>
      </div>
    </footer>
  );
}
