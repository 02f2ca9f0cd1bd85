import type { IsoDate } from "@sosanh/core/figures/period";
import { foldName } from "@sosanh/vietnam/fold-name";
import type { PaperRow } from "@sosanh/vietnam/narrative-tables";
import type { NamedPlace } from "./place-book.ts";
import type { Reading } from "./reading.ts";

const addresses = /(?:[a-z0-9-]+\.)+(?:vn|com|net)(?![a-z0-9])/g;
// "(BTNO)-", "HNP - ": what a paper puts before the first words of an article.
const datelines = /(?:(?:^|\n)[ \t]*|\()([\p{Lu}\d&.]{2,8})\)?[ \t]*-/gu;
// "Nghị quyết số 1676/NQ-UBTVQH15": each province of July 2025 has its own for its communes.
const resolutions = /nghị quyết (?:số )?(16[5-8]\d)(?!\d)/g;
const ofAddress =
  /^(?:bao|baodientu|tinhuy|thanhuy|congan|ca|cong|mttq|tinhdoan|bchqs|truyenhinh|ptth|phatthanhtruyenhinh)?([a-z0-9]+?)(?:tv|online|city|portal|24h|news)?$/;

/**
 * The provinces whose press or offices a page is of, by its address, dateline or masthead ("BAOTAYNINH.VN", "(BTNO)",
 * "x.thanhhoa.gov.vn"), or whose communes of 2025 it names the resolution of; the ones of that day. A page tells mostly of its own province, but not only.
 */
export function pageProvinces({ normal, vocabulary }: Reading, on: IsoDate): readonly NamedPlace[] {
  const labels = new Set(
    [...normal.lower.matchAll(addresses)].flatMap(([address]) => address.split(".").flatMap(bareLabels)),
  );
  const codes = new Set(
    [...normal.text.matchAll(datelines)].map(([, code = ""]) => code.replace(/[&.]/g, "").toLowerCase()),
  );
  const acts = [...normal.lower.matchAll(resolutions)].map(([, number]) => `nq${number}`);
  for (const act of acts) codes.add(act);
  if (labels.size === 0 && codes.size === 0 && !normal.lower.includes("báo")) return [];
  const isSigned = ({ province, signs }: PaperRow) =>
    labels.has(foldName(province).replaceAll(" ", "")) ||
    signs.some(
      (sign) => labels.has(sign) || codes.has(sign) || (sign.includes(" ") && normal.lower.includes(sign)),
    );
  return vocabulary.papers.filter(isSigned).flatMap(({ province, now }) => provinceNamed([province, now]));

  function provinceNamed(names: readonly string[]): readonly NamedPlace[] {
    const found = names.map((name) => vocabulary.places.named(name, on).filter(({ level }) => level === 1));
    return found.find((units) => units.length > 0) ?? [];
  }
}

/** "baotayninh" is also "tayninh"; both are kept, as a sign may be either. */
function bareLabels(label: string): readonly string[] {
  const bare = label.replaceAll("-", "");
  return [bare, ofAddress.exec(bare)?.[1] ?? bare];
}
