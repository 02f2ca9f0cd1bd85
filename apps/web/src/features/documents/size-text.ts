import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Language } from "@sosanh/core/view/view";

/** The size of a file as people say it: "812 byte", "34,5 KB", "2,1 MB". @param size bytes */
export function sizeText(size: number, language: Language): string {
  if (size < 1024) return `${formatNumber(size, { language })}\u00a0byte`;
  const isLarge = size >= 1024 * 1024;
  const shown = size / (isLarge ? 1024 * 1024 : 1024);
  return `${formatNumber(shown, { language, decimals: 1 })}\u00a0${isLarge ? "MB" : "KB"}`;
}
