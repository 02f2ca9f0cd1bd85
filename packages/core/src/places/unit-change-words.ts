import type { Bilingual } from "../figures/metric.ts";
import type { Level } from "./locality.ts";

/** A unit that took another name or kind, with both names. */
export interface NameChange {
  readonly was: string;
  readonly is: string;
}

/** A unit of which all or a part went into another. */
export interface GroundChange {
  readonly from: string;
  readonly to: string;
  readonly share: "full" | "partial";
  readonly isSure: boolean;
}

/** What an act, or the acts of a day, did to units shown and to those beneath them. */
export interface UnitChanges {
  readonly names: readonly NameChange[];
  /** The units that went into others, by level, each unit once. */
  readonly ground: ReadonlyMap<Level, readonly GroundChange[]>;
  /** Short names of the places shown that the ground lies in; empty where these are the places themselves. */
  readonly inside: readonly string[];
  readonly acts: readonly string[];
}

const unitWords: Readonly<Record<Level, Bilingual>> = {
  0: { vi: "đơn vị", en: "units" },
  1: { vi: "tỉnh", en: "provinces" },
  2: { vi: "huyện", en: "districts" },
  3: { vi: "xã", en: "communes" },
};

/** Units named one by one; more are counted. */
const named = 2;

/**
 * What happened in words, without its day: "sắp xếp 76 xã ở Thanh Hóa (786/NQ-UBTVQH14)"; "Thị xã Cửa Lò nhập vào Thành
 * phố Vinh"; "Huyện Tĩnh Gia thành Thị xã Nghi Sơn". Highest level first.
 */
export function unitChangeWords(changes: UnitChanges): Bilingual {
  const said = (language: "vi" | "en") => {
    const levels = [...changes.ground].toSorted(([a], [b]) => a - b);
    const parts = [
      ...nameWords(changes.names, language),
      ...levels.map(([level, ground]) => groundWords(ground, { level, language, inside: changes.inside })),
    ];
    return `${parts.join("; ")}${actWords(changes.acts, language)}`;
  };
  return { vi: said("vi"), en: said("en") };
}

function nameWords(names: readonly NameChange[], language: "vi" | "en"): readonly string[] {
  if (names.length === 0) return [];
  if (names.length > named)
    return [
      language === "vi"
        ? `${names.length} đơn vị đổi tên, xếp loại lại`
        : `${names.length} units renamed or reclassified`,
    ];
  return names.map(({ was, is }) => (language === "vi" ? `${was} thành ${is}` : `${was} became ${is}`));
}

function groundWords(
  ground: readonly GroundChange[],
  {
    level,
    language,
    inside,
  }: { readonly level: Level; readonly language: "vi" | "en"; readonly inside: readonly string[] },
): string {
  if (ground.length <= named && ground.every((g) => g.isSure))
    return ground.map((g) => oneWords(g, language)).join(", ");
  const units = `${ground.length} ${unitWords[level][language]}`;
  const where = whereWords(inside, language);
  return language === "vi" ? `sắp xếp ${units}${where}` : `${units} reorganised${where}`;
}

function oneWords({ from, to, share }: GroundChange, language: "vi" | "en"): string {
  if (language === "vi") return share === "full" ? `${from} nhập vào ${to}` : `một phần ${from} sang ${to}`;
  return share === "full" ? `${from} joined ${to}` : `a part of ${from} went to ${to}`;
}

function whereWords(inside: readonly string[], language: "vi" | "en"): string {
  if (inside.length === 0) return "";
  const places =
    inside.length <= named
      ? inside.join(", ")
      : language === "vi"
        ? `${inside.length} địa phương`
        : `${inside.length} places`;
  return language === "vi" ? ` ở ${places}` : ` in ${places}`;
}

function actWords(acts: readonly string[], language: "vi" | "en"): string {
  if (acts.length === 0) return "";
  if (acts.length <= named) return ` (${acts.join(", ")})`;
  return language === "vi" ? ` (${acts.length} nghị quyết)` : ` (${acts.length} acts)`;
}
