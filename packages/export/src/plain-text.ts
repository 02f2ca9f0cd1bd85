/** Longest text of a name or cell in a file: Excel takes 32,767 signs, a reader far fewer. */
const longest = 5000;

/**
 * A text from the data as it may stand in a file: without control signs (which XML refuses) and without the signs that
 * turn the reading direction (which let a name pass for another), one line, cut at 5,000 signs, as many as a paragraph of a briefing may have, with "…". Letters of
 * every script and all marks stay. Whether a text is a formula is no matter here: every writer writes text as text.
 */
export function plainText(text: string): string {
  const clean = writableText(text.replace(/[\t\n\r\u2028\u2029]+/g, " "));
  const signs = [...clean];
  return signs.length <= longest ? clean : `${signs.slice(0, longest).join("")}…`;
}

const unwritable = /(?!\n)\p{Cc}|\p{Surrogate}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A text of any length and lines without control signs and signs that turn the reading direction, its letters whole. */
export function writableText(text: string): string {
  return text.normalize("NFC").replace(unwritable, "");
}
