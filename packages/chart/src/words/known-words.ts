import type { View } from "@sosanh/core/view/view";
import { formatDate } from "./number-text.ts";
import { say } from "./words.ts";

/** As of which day figures are known, without its capital: "theo số liệu ngày 31/12/2025". None where they are as known now. */
export function knownWords({ asKnown, language }: Pick<View, "asKnown" | "language">): readonly string[] {
  return asKnown === undefined ? [] : [say(language, "known.day", { day: formatDate(asKnown, language) })];
}
