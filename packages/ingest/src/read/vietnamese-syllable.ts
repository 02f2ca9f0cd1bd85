/** What may begin a syllable; "gi" and "qu" take a rime that would stand alone elsewhere. */
const onsets = "ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x".split(" ");

/** Every rime of written Vietnamese, without its tone. */
const rimes =
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
  ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang
  oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi
  ơm ơn ơp ơt u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut uân uâng uât uây uê uêch uên uênh uơ uy uya uych uyên
  uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh`.split(
    /\s+/,
  );

const syllable = new RegExp(`^(?:${onsets.join("|")})?(?:${rimes.join("|")})$`);
const stopped = /(?:c|ch|p|t)$/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const highOrHeavy = /[\u0301\u0323]/u;

/** Whether a word, in any case and any Unicode form, can be a syllable of Vietnamese: its letters, and the tone they bear. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 12) return false;
  const apart = word.toLowerCase().normalize("NFD");
  const marks = apart.match(tones) ?? [];
  const letters = apart.replace(tones, "").normalize("NFC");
  if (marks.length > 1 || !syllable.test(letters)) return false;
  return !stopped.test(letters) || highOrHeavy.test(marks[0] ?? "");
}
