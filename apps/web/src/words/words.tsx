import type { Language } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { createContext, use } from "react";
import { en } from "./en.ts";
import type { Words } from "./vi.ts";
import { vi } from "./vi.ts";

const storageKey = "sosanh-language";
const LanguageContext = createContext<Language>("vi");

/** Says in which language everything inside it is written. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The catalogue in the reader's language. */
export function useWords(): Words {
  return wordsIn(useLanguage());
}

function wordsIn(language: Language): Words {
  return language === "en" ? en : vi;
}

/** The language of the address, else the one chosen last on this machine, else Vietnamese. */
export function languageOf(inAddress: string | undefined): Language {
  if (inAddress === "en" || inAddress === "vi") return inAddress;
  return remembered() === "en" ? "en" : "vi";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage can be closed to the page; the address still says the language.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
