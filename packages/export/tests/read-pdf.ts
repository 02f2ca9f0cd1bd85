import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader finds in a PDF: the text of each page by lines from the top, links, outline and properties. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** Runs of text with their place in points from the page's top left corner. */
  readonly runs: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly right: number;
  }[];
  /** The page's text, runs joined by spaces in the order they were written. */
  readonly text: string;
  readonly links: readonly string[];
  /** The roles of the structure tree, depth first. */
  readonly roles: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++)
    pages.push(await readPage(await pdf.getPage(number)));
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  await task.destroy();
  return { pages, outline, info, language: info.Language as string | undefined };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

async function readPage(page: Page): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view;
  const content = await page.getTextContent({ disableNormalization: true });
  const runs = content.items.flatMap((item) =>
    "str" in item && item.str.trim() !== ""
      ? [
          {
            text: item.str,
            x: item.transform[4] as number,
            y: height - (item.transform[5] as number),
            right: (item.transform[4] as number) + item.width,
          },
        ]
      : [],
  );
  const annotations: readonly { readonly url?: string }[] = await page.getAnnotations();
  const tree = (await page.getStructTree()) as Node | null;
  return {
    ...{ width, height, runs },
    text: runs.map(({ text }) => text).join(" "),
    links: annotations.flatMap(({ url }) => (url === undefined ? [] : [url])),
    roles: tree === null ? [] : rolesOf(tree),
  };
}

function rolesOf({ role, children = [] }: Node): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}
