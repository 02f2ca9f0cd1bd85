import { readDataRows } from "./data-file.ts";
import { readOnce } from "./read-once.ts";

/** How a unit is written, what it measures, and how many of its measure's base unit it is. */
export interface UnitFactor {
  /** In lower case: "tỷ đồng". */
  readonly words: string;
  /** Units of one measure can be turned into one another: "money", "person". */
  readonly measure: string;
  /** Above 0: "tỷ đồng" is 1e9 of đồng. */
  readonly factor: number;
}

const file = "unit-factors.csv";

/** The units that the product ships. @throws Error naming the words whose factor is no number above 0 */
export const readUnitFactors = readOnce((): readonly UnitFactor[] =>
  readDataRows(file, ["words", "measure", "factor"]).map(({ words, measure, factor }) => {
    const number = Number(factor);
    if (!(number > 0)) throw new Error(`${file}: no factor of "${words}": ${JSON.stringify(factor)}`);
    return { words, measure, factor: number };
  }),
);
