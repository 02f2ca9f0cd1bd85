/** Every number written in a text, as plain numbers. */
export function numbersIn(text: string, language: "vi" | "en"): number[] {
  const plain =
    language === "vi"
      ? text.replace(/\.(?=\d{3})/g, "").replace(/(?<=\d),(?=\d)/g, ".")
      : text.replace(/,(?=\d{3})/g, "");
  return [...plain.matchAll(/\d+(\.\d+)?/g)].map((match) => Number(match[0]));
}
