import type { Language } from "@sosanh/core/view/view";
import type {
  IBaseParagraphStyleOptions,
  INumberingOptions,
  IParagraphStyleOptions,
  IStylesOptions,
} from "docx";
import { AlignmentType, LevelFormat, LineRuleType } from "docx";
import type { FileLook } from "./file-look.ts";
import { twips } from "./page-setup.ts";

/** The one font of a file: on every machine with Word, and what the decree asks for. */
const fileFont = "Times New Roman";

/** Styles that are not Word's own, by what they are for. */
export const styleIds = {
  body: "BodyText",
  finding: "ListBullet",
  caption: "Caption",
  aside: "ChartNote",
  picture: "ChartPicture",
  cell: "TableText",
  contents: "TOCHeading",
  coverLine: "CoverLine",
} as const;

/** The list that findings stand in. */
const findingList = "findings";

const line = 276;
const paragraphGap = 120;

/** Every style of a file; headings, title, caption and contents are Word's own, so that its tools know them. */
export function fileStyles(look: FileLook, language: Language): IStylesOptions {
  const bodySize = look.isOfficial ? 28 : 26;
  return {
    default: {
      document: {
        run: {
          font: fileFont,
          size: bodySize,
          color: look.ink,
          language: { value: language === "vi" ? "vi-VN" : "en-GB" },
        },
        paragraph: { spacing: { before: 0, after: paragraphGap, line, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 44, bold: true, color: look.heading },
        paragraph: { spacing: { after: 160, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: heading(look, {
        size: look.isOfficial ? 28 : 34,
        before: look.isOfficial ? 120 : 0,
        level: 0,
      }),
      heading2: heading(look, {
        size: look.isOfficial ? 28 : 28,
        before: look.isOfficial ? 120 : 240,
        level: 1,
      }),
      caption: {
        run: { size: 24, bold: true, color: look.ink },
        paragraph: {
          spacing: { before: 80, after: 40, line: 252, lineRule: LineRuleType.AUTO },
          keepLines: true,
        },
      },
      hyperlink: { run: { color: look.isOfficial ? look.ink : look.heading, underline: {} } },
    },
    paragraphStyles: [...ownStyles(look), ...contentsStyles(look)],
  };
}

function heading(
  look: FileLook,
  { size, before, level }: { size: number; before: number; level: number },
): IBaseParagraphStyleOptions {
  return {
    run: { size, bold: true, color: look.heading },
    paragraph: {
      spacing: { before, after: paragraphGap, line, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      ...(look.isOfficial ? { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(12.7) } } : {}),
    },
  };
}

function ownStyles(look: FileLook): readonly IParagraphStyleOptions[] {
  const { body, finding, aside, picture, cell, coverLine } = styleIds;
  const official = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(12.7) } };
  return [
    style(body, "Body Text", { paragraph: look.isOfficial ? official : {} }),
    style(finding, "List Bullet", {
      paragraph: look.isOfficial
        ? official
        : { numbering: { reference: findingList, level: 0, custom: true }, keepLines: true },
    }),
    style(aside, "Chart Note", {
      run: { size: 20, color: look.quiet },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO }, keepLines: true },
    }),
    style(picture, "Chart Picture", {
      paragraph: {
        spacing: { before: 120, after: 60, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    }),
    style(cell, "Table Text", {
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    style(coverLine, "Cover Line", {
      run: { size: 28, color: look.quiet },
      paragraph: { spacing: { after: 160 } },
    }),
  ];
}

function contentsStyles(look: FileLook): readonly IParagraphStyleOptions[] {
  return [
    style(styleIds.contents, "TOC Heading", {
      run: { size: 34, bold: true, color: look.heading },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    }),
    style("TOC1", "toc 1", { run: { bold: true }, paragraph: { spacing: { before: 120, after: 40 } } }),
    style("TOC2", "toc 2", { paragraph: { spacing: { after: 40 }, indent: { left: 280 } } }),
  ];
}

function style(
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, "run" | "paragraph">,
): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...look };
}

/** The bullets of findings. */
export function fileNumbering(): INumberingOptions {
  return {
    config: [
      {
        reference: findingList,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: "–",
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 340, hanging: 340 } } },
          },
        ],
      },
    ],
  };
}
