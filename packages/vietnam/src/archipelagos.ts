import type { Bilingual } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { readDataRows } from "./data-file.ts";
import { readOnce } from "./read-once.ts";

/** A group of islands that the outlines do not have: a map shows it apart, with the colour of its province. */
export interface Archipelago {
  readonly name: Bilingual;
  /** Where there is little room: "Hoàng Sa". */
  readonly shortName: string;
  /** The province it belongs to, under its uid in each register. */
  readonly provinces: readonly LocalityUid[];
  /** Its main islands; `at` in degrees, east then north. */
  readonly islands: readonly { readonly name: string; readonly at: readonly [number, number] }[];
}

const shortNames: Readonly<Record<string, string>> = { hoang_sa: "Hoàng Sa", truong_sa: "Trường Sa" };

/**
 * Quần đảo Hoàng Sa (thành phố Đà Nẵng) and quần đảo Trường Sa (tỉnh Khánh Hòa), north first, islands north to south.
 *
 * @source `data/archipelagos.csv`: positions of the main islands as gazetteers print them, to about a minute of arc;
 *   for a schematic inset, not for locating.
 */
export const readArchipelagos = readOnce((): readonly Archipelago[] => {
  const rows = readDataRows("archipelagos.csv", ["archipelago", "province", "name", "longitude", "latitude"]);
  return Object.entries(shortNames).map(([code, shortName]) => {
    const own = rows.filter((row) => row.archipelago === code);
    return {
      name: { vi: `Quần đảo ${shortName}`, en: `${shortName} archipelago` },
      shortName,
      provinces: (own[0]?.province.split(" ") ?? []) as LocalityUid[],
      islands: own.map((row) => ({
        name: row.name,
        at: [Number(row.longitude), Number(row.latitude)] as const,
      })),
    };
  });
});
