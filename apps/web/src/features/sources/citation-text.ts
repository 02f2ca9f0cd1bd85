import type { CitationPlace } from "@sosanh/core/figures/source";
import { unreachable } from "@sosanh/core/unreachable";
import type { Words } from "../../words/vi.ts";

/** Where in its document a figure stands, in words. */
export function citationText(place: CitationPlace, words: Words): string {
  switch (place.kind) {
    case "document":
      return words.figure.document;
    case "span":
      return words.figure.span(place.start, place.end);
    case "cell": {
      const cell = words.figure.cell(place.row, place.column);
      return place.sheet === undefined ? cell : `${words.figure.sheet(place.sheet)}, ${cell}`;
    }
    case "generated":
      return words.figure.generated;
    default:
      return unreachable(place);
  }
}
