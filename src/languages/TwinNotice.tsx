import type { RenditionState } from '../article/useRendition.ts';
import type { Language } from '../languages.ts';
import { Notice } from '../ui/Notice.tsx';
import state from '../ui/state.module.css';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { languageName } from './languageName.ts';

type Props = { language: Language; second: RenditionState };

/** Says why the second language isn't alongside: there is no such edition, or it can't be had. */
export function TwinNotice({ language, second }: Props) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  if (second.status === 'success' && !second.rendition.gaps.missing) return null;
  const name = { language: languageName(language.code, code) };
  return (
    <div role="status">
      <Notice>
        {second.status === 'success' && t('noTwin', name)}
        {second.status === 'pending' && t('switching', name)}
        {second.status === 'error' && (
          <>
            {t('switchFailed', name)}{' '}
            <button type="button" className={state.quietButton} onClick={second.retry}>
              {t('retry')}
            </button>
          </>
        )}
      </Notice>
    </div>
  );
}
