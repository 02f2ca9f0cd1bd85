import type { LocalityUid } from "@sosanh/core/locality";
import type { Bilingual } from "@sosanh/core/metric";
import { readDataRows } from "./data-file.ts";
import { readOnce } from "./read-once.ts";

/** A group of islands that the outlines do not have: a map shows it apart, with the colour of its province. */
export interface Archipelago {
  readonly name: Bilingual;
  /** The province it belongs to, under its uid in each register. */
  readonly provinces: readonly LocalityUid[];
  /** Its main islands; `at` in degrees, east then north. */
  readonly islands: readonly { readonly name: string; readonly at: readonly [number, number] }[];
}

const names: Readonly<Record<string, Bilingual>> = {
  hoang_sa: { vi: "Quần đảo Hoàng Sa", en: "Hoàng Sa archipelago" },
  truong_sa: { vi: "Quần đảo Trường Sa", en: "Trường Sa archipelago" },
};

/**
 * Quần đảo Hoàng Sa (thành phố Đà Nẵng) and quần đảo Trường Sa (tỉnh Khánh Hòa), north first, islands north to south.
 *
 * @source `data/archipelagos.csv`: positions of the main islands as gazetteers print them, to about a minute of arc;
 *   for a schematic inset, not for locating.
 */
export const readArchipelagos = readOnce((): readonly Archipelago[] => {
  const rows = readDataRows("archipelagos.csv", ["archipelago", "province", "name", "longitude", "latitude"]);
  return Object.entries(names).map(([code, name]) => {
    const own = rows.filter((row) => row.archipelago === code);
    return {
      name,
      provinces: (own[0]?.province.split(" ") ?? []) as LocalityUid[],
      islands: own.map((row) => ({
        name: row.name,
        at: [Number(row.longitude), Number(row.latitude)] as const,
      })),
    };
  });
});
