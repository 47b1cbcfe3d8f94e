import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../api/fault';
import { en } from './en';
import { vi, type Catalogue } from './vi';

const catalogues: Record<Language, Catalogue> = { vi, en };
const storageKey = 'tiendo-language';

interface Text {
  /** The texts in the language of the page. */
  t: Catalogue;
  language: Language;
  setLanguage(language: Language): void;
}

const TextContext = createContext<Text>({ t: vi, language: 'vi', setLanguage: () => undefined });

/** Gives the pages their texts: Vietnamese, unless the person chose English in this browser before. */
export function TextProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next);
    choose(next);
  }, []);
  const text = useMemo(() => ({ t: catalogues[language], language, setLanguage }), [language, setLanguage]);
  return <TextContext value={text}>{children}</TextContext>;
}

/** The texts of the page and its language. */
export const useText = (): Text => useContext(TextContext);
