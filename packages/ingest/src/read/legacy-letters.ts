/**
 * Letters of two encodings that Vietnamese offices wrote in before Unicode, as the signs of windows-1252 that they
 * appear as. Both give a text of the same length, so that an offset into one is an offset into the other.
 */
export type LegacyEncoding = "TCVN3" | "VNI";

/** TCVN 5712 VN3, of the fonts .VnTime and the like: a letter is one sign. */
const tcvn3 = pairs(
  "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ ­ư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ",
);

/** VNI: letters of one sign … */
const vniLetters = pairs("ñđ ÑĐ ôơ öư ÔƠ ÖƯ îỵ ÎỴ æỉ ÆỈ óĩ òị ÓĨ ÒỊ");
/** … and signs that mark the vowel before them: with a tone, or a circle or bowl with or without a tone. */
const vniTone = pairs("ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323");
const vniCircumflex = pairs("â á\u0301 à\u0300 å\u0309 ã\u0303 ä\u0323");
const vniBreve = pairs("ê é\u0301 è\u0300 ú\u0309 ü\u0303 ë\u0323");

/** A text of windows-1252 signs read as a legacy encoding; of the same length. */
export function legacyLetters(text: string, encoding: LegacyEncoding): string {
  return encoding === "TCVN3"
    ? text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3.get(sign) ?? sign)
    : vniText(text);
}

function vniText(text: string): string {
  const signs = /([aeoyuôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæîóòíì]/giu;
  return text.replace(signs, (all, vowel: string | undefined, mark = "") => {
    if (vowel === undefined) return vniLetters.get(all) ?? all;
    const sign = mark.toLowerCase();
    const tone = vniTone.get(sign);
    if (tone !== undefined) return `${vniLetters.get(vowel) ?? vowel}${tone}`;
    if (/[aeo]/i.test(vowel) && vniCircumflex.has(sign))
      return withMark(vowel, "\u0302", vniCircumflex.get(sign) ?? "");
    if (/a/i.test(vowel) && vniBreve.has(sign)) return withMark(vowel, "\u0306", vniBreve.get(sign) ?? "");
    return `${vniLetters.get(vowel) ?? vowel}${vniLetters.get(mark) ?? mark}`;
  });
}

/** A vowel with its circle or bowl, and its tone if it has one: two signs either way. */
function withMark(vowel: string, shape: string, tone: string): string {
  return tone === "" ? `${vowel}${shape}` : `${(vowel + shape).normalize("NFC")}${tone}`;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}
