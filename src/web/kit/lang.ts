import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { words, type Lang, type Words } from '../words/index.js';
import { href } from './languages.js';

export const LangContext = createContext<Lang>('id');

/** The language of the page being rendered. */
export const useLang = (): Lang => useContext(LangContext);

/** The word catalogue in the language of the page being rendered. */
export const useWords = (): Words => words(useLang());

/** Makes addresses of this site stay in the language of the page being rendered. */
export function useHref(): (address: string) => string {
  const lang = useLang();
  return (address) => href(lang, address);
}

/** The `lang` of what the team wrote and what residents sent, where the page around it is not Indonesian. */
export const useOriginalLang = (): 'id' | undefined => (useLang() === 'id' ? undefined : 'id');
