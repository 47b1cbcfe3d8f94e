import { useText } from '../text/text';

/** Changes the language of the pages. It is labelled in the language it leads to. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useText();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="quiet" lang={other} onClick={() => setLanguage(other)}>
      {t.app.switchLanguage}
    </button>
  );
}
