import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { words, type Lang, type Words } from '../words/index.js';

export const LangContext = createContext<Lang>('id');

/** The language of the page being rendered. */
export const useLang = (): Lang => useContext(LangContext);

/** The word catalogue in the language of the page being rendered. */
export const useWords = (): Words => words(useLang());
