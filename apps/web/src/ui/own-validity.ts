import type { FormEvent } from "react";
import { useWords } from "../words/words.tsx";

type Field = HTMLInputElement | HTMLTextAreaElement;

interface OwnValidity {
  readonly onInvalid: (event: FormEvent<Field>) => void;
  readonly onInput: (event: FormEvent<Field>) => void;
}

/**
 * For a field that must be filled, or that takes a year: what keeps it from being sent is said in the language of the
 * page, where the browser would say it in its own.
 */
export function useOwnValidity(): OwnValidity {
  const { field: words } = useWords();
  return {
    onInvalid: ({ currentTarget: field }) => {
      // What was said of the field before would stand for all that is wrong with it.
      field.setCustomValidity("");
      const { valid, valueMissing } = field.validity;
      if (valueMissing) field.setCustomValidity(words.missing);
      else if (!valid && field instanceof HTMLInputElement && field.type === "number")
        field.setCustomValidity(words.year(field.min, field.max));
    },
    onInput: ({ currentTarget: field }) => field.setCustomValidity(""),
  };
}
