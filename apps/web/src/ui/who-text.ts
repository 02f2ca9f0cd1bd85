import { localViewer } from "@sosanh/core/places/viewer";
import type { Language } from "@sosanh/core/view/view";

const thisMachine = { vi: "máy này", en: "this machine" } as const satisfies Record<Language, string>;

/** Who did something, as it is shown: a user's name; of a program that serves one machine, that machine. */
export function whoText(user: string, language: Language): string {
  return user === localViewer.user ? thisMachine[language] : user;
}
