import { formatDate } from "@sosanh/chart/words/number-text";
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { plainText } from "../plain-text.ts";
import { docxWords } from "../words/docx-words.ts";
import { reportWords } from "../words/report-words.ts";
import type { FileContext } from "./block-parts.ts";
import { styleIds } from "./file-styles.ts";
import { type PageSide, textRoom, twips } from "./page-setup.ts";
import { sampleMark } from "./sample-mark.ts";
import { run } from "./text-parts.ts";

const longestHead = 90;
const small = 18;

/** Above every page of a plain file: what it is, and the badge of illustrative data. */
export function pageHead({ report, look }: FileContext, side: PageSide): Header {
  const signs = [...plainText(report.title)];
  const title = signs.length <= longestHead ? signs.join("") : `${signs.slice(0, longestHead).join("")}…`;
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.aside,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textRoom(side)) }],
        children: [
          run(title, { size: small, color: look.quiet }),
          ...sampleMark(report.illustrative, look, new TextRun({ children: ["\t"] })),
        ],
      }),
    ],
  });
}

/** Above a page that has its title below: the badge alone. */
export function badgeHead({ report, look }: FileContext): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.aside,
        alignment: AlignmentType.RIGHT,
        children: sampleMark(report.illustrative, look),
      }),
    ],
  });
}

/** Below every page of a plain file: the day of the figures, and "Trang 2/12". */
export function pageFoot({ report, look }: FileContext, side: PageSide): Footer {
  const quiet = { size: small, color: look.quiet };
  const day = reportWords(report.language).asOf(formatDate(report.dataDay, report.language));
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.aside,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textRoom(side)) }],
        children: [
          run(day, quiet),
          new TextRun({
            ...quiet,
            children: [
              "\t",
              docxWords(report.language).pageWord,
              PageNumber.CURRENT,
              "/",
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

/** Nothing below a page. */
export function noFoot(): Footer {
  return new Footer({ children: [new Paragraph({ style: styleIds.aside })] });
}
