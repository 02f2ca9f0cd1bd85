import type { Language } from "@sosanh/core/view/view";
import { chartPart } from "../pptx/chart-part.ts";
import { xmlText } from "../pptx/xml-text.ts";
import type { PlacedChart } from "./sheet-plan.ts";

/** The chart part of a chart whose names and numbers are the cells of its block on a sheet of the workbook. */
export function boundChart(placed: PlacedChart, sheet: string, language: Language): string {
  const { chart, dataRow, width, height } = placed;
  const part = chartPart(chart, { width: width / 96, height: height / 96, language });
  const name = `'${sheet.replaceAll("'", "''")}'`;
  return part
    .replace(/<c:externalData [\s\S]*?<\/c:externalData>/, "")
    .replace(/<c:f>[^<]*<\/c:f>/g, (ref) => {
      const moved = ref
        .replace(/<\/?c:f>/g, "")
        .replace(/^.*!/, "")
        .replace(/\$(\d+)/g, (_, row: string) => `$${Number(row) + dataRow}`);
      return `<c:f>${xmlText(`${name}!${moved}`)}</c:f>`;
    });
}
