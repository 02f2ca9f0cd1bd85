import type { TableSpec } from "@sosanh/chart/table/table-spec";
import type { Language } from "@sosanh/core/view/view";
import { chartSvg } from "@sosanh/export/chart-svg";
import { fontFiles } from "@sosanh/export/font-files";
import type { Block } from "@sosanh/export/report";
import type { ViewContent } from "@sosanh/export/view-file";
import { chartParts } from "@sosanh/export/view-report";

const words = {
  vi: { figures: "Bảng số liệu", open: "Mở trên Sosanh", unit: "Đơn vị tính" },
  en: { figures: "Figures", open: "Open in Sosanh", unit: "Unit" },
} as const satisfies Readonly<Record<Language, object>>;

/**
 * A view as a page for another site's frame: every chart as the picture that files hold, its table behind a fold, and
 * the way to the page. Without a script, so that it shows wherever a frame does; in the reader's colours.
 */
export function embedPage(content: ViewContent): string {
  const { comparison, shapes, address } = content;
  const { language } = comparison.view;
  const said = words[language];
  const parts = chartParts(comparison, shapes);
  const body = parts.map(({ spec, blocks }) => {
    const pictures = (["light", "dark"] as const).map((theme) => {
      const style = { parts: "picture" as const, theme, ...(shapes === undefined ? {} : { shapes }) };
      const { svg } = chartSvg(spec, style);
      const own = svg.replaceAll("zr-", `${theme}-${spec.metric}-`);
      // On a phone the picture is scrolled rather than shrunk: its words stay large enough to read.
      return `<div class="${theme}" role="img" tabindex="0" aria-label="${escaped(spec.summary)}">${own}</div>`;
    });
    const tables = blocks.flatMap((block: Block) => (block.kind === "table" ? [tableHtml(block.table)] : []));
    return `<figure>${pictures.join("")}<details><summary>${said.figures}</summary>${tables.join("")}</details></figure>`;
  });
  const link =
    address === undefined
      ? ""
      : `<p><a href="${escaped(address)}" target="_blank" rel="noopener">${said.open}</a></p>`;
  const title = escaped(parts[0]?.spec.title ?? "Sosanh");
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/embed/page.css"></head>',
    `<body><main><h1>${title}</h1>${body.join("")}${link}</main></body></html>`,
  ].join("");
}

/** The look of an embedded page: the picture as wide as its frame, and never too small to read. */
export const embedCss = `@font-face{font-family:"Be Vietnam Pro";font-weight:400;src:url(/embed/regular.ttf)}
@font-face{font-family:"Be Vietnam Pro";font-weight:500;src:url(/embed/medium.ttf)}
@font-face{font-family:"Be Vietnam Pro";font-weight:600;src:url(/embed/semibold.ttf)}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:root{color-scheme:light dark}
body{margin:0;font:14px/1.5 "Be Vietnam Pro",Arial,sans-serif}
figure{margin:0 0 16px}svg{display:block;width:100%;min-width:720px;height:auto}.light,.dark{overflow-x:auto}
.dark{display:none}
@media (prefers-color-scheme:dark){body{background:#101418;color:#e6eaee}.light{display:none}.dark{display:block}a{color:#8ab8ff}}
details,p{margin:8px 20px}summary{cursor:pointer}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:4px 10px;text-align:right;border-bottom:1px solid #8884;white-space:nowrap}
th:first-child,td.text{text-align:left}.missing{opacity:.75;font-style:italic}
`;

/** The faces that an embedded page may fetch, by name: the bundled font of the pictures. */
export function embedFont(name: string): string | undefined {
  return name === "regular" || name === "medium" || name === "semibold" ? fontFiles[name] : undefined;
}

function tableHtml({ title, unit, columns, rows }: TableSpec): string {
  const heads = columns.map(
    ({ title: head, detail }) =>
      `<th scope="col">${escaped(detail === undefined ? head : `${head} (${detail})`)}</th>`,
  );
  const lines = rows.map(({ cells }) => {
    const [name, ...rest] = cells.map(({ text, missing }, i) => {
      const kind = missing !== undefined ? "missing" : columns[i]?.kind === "text" ? "text" : "";
      return i === 0
        ? `<th scope="row">${escaped(text)}</th>`
        : `<td${kind === "" ? "" : ` class="${kind}"`}>${escaped(text)}</td>`;
    });
    return `<tr>${name ?? ""}${rest.join("")}</tr>`;
  });
  const caption = escaped(unit === "" ? title : `${title} · ${unit}`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
