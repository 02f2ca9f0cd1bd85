/** What digits may mean: one value, or, of a malformed numeral, none and what it may have been. */
export interface NumeralReading {
  readonly value: number | null;
  readonly readings: readonly number[];
}

/** What the words around a numeral settle about it. */
export interface NumeralUse {
  /** True of per cent and of "11,4 tỷ": a point and a comma then both part decimals. */
  readonly hasDecimals: boolean;
}

/**
 * Reads a numeral as Vietnamese reports write it: points part thousands and a comma decimals, but per cent are
 * written with either. "2.130" → 2130, "4.45" of per cent → 4.45, "04" → 4, "5 . 400" → 5400; "4.3000" has no value but two readings.
 */
export function readNumeral(written: string, { hasDecimals }: NumeralUse): NumeralReading {
  const digits = written.replaceAll(" . ", ".");
  if (/^[\d ]+$/.test(digits)) return plain(Number(digits.replaceAll(" ", "")));
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits) && !(hasDecimals && /^\d+\.\d+$/.test(digits)))
    return plain(Number(digits.replaceAll(".", "").replace(",", ".")));
  if (hasDecimals && /^\d+[.,]\d+$/.test(digits)) return plain(Number(digits.replace(",", ".")));
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(digits)) return plain(Number(digits.replaceAll(",", "")));
  if (/^\d+,\d+$/.test(digits)) return plain(Number(digits.replace(",", ".")));
  return malformed(digits);
}

function plain(value: number): NumeralReading {
  return { value, readings: [] };
}

/** A digit too many or too few, or a decimal point: the whole without the mark, and its thousands. */
function malformed(digits: string): NumeralReading {
  const [whole = "", rest = ""] = digits.split(/[.,]/);
  const all = Number(digits.replaceAll(/[.,]/g, ""));
  const shorter = Number(whole + rest.slice(0, 3).padEnd(3, "0"));
  return { value: null, readings: [...new Set([all, shorter])] };
}
