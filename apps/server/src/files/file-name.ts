/** Longest name of a file, without its ending. */
const longest = 80;

/**
 * The name a file is saved under: its title in small Latin letters without marks, words joined by "-", so that every
 * system and mail program keeps it. "Tân binh đã giao, 2020" is "tan-binh-da-giao-2020.xlsx".
 */
export function fileName(title: string, format: string): string {
  const words = title
    .replace(/[đĐ]/g, "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = words[0] ?? "sosanh";
  for (const word of words.slice(1)) {
    if (name.length + word.length >= longest) break;
    name += `-${word}`;
  }
  return `${name.slice(0, longest)}.${format}`;
}
