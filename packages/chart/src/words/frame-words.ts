import type { Frame } from "@sosanh/core/frames/frame";
import type { Language } from "@sosanh/core/view/view";
import { formatDate } from "./number-text.ts";
import { say, word } from "./words.ts";

/** Whose units are shown, in words: "theo đơn vị ngày 31/12/2024". */
export function frameWords(frame: Frame, language: Language): string {
  if (frame === "as-reported" || frame === "today") return word(language, `frame.${frame}`);
  return say(language, "frame.day", { day: formatDate(frame, language) });
}
