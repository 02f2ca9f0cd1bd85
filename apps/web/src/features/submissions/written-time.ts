import { formatDate } from "@sosanh/chart/words/number-text";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { Language } from "@sosanh/core/view/view";

/** The day in Việt Nam at an ISO instant, as people write it. */
export function dayText(at: string, language: Language): string {
  return formatDate(dayInVietnam(at), language);
}
