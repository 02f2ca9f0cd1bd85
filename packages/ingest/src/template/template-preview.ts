import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { PreviewColumn, TablePreview } from "@sosanh/core/submissions/table-mapping";
import type { ReadingKnowledge } from "../reading-knowledge.ts";
import { unreadCells } from "../unread-cells.ts";
import type { FilledSheet } from "./filled-template.ts";
import { templateFigures } from "./template-figures.ts";

const mostFirst = 8;
const mostSamples = 3;

/** A sheet of our own template: nothing has to be said of it, only looked at. */
export function templatePreview(filled: FilledSheet, knowledge: ReadingKnowledge): TablePreview {
  const { index, sheet, form, codes, columns, rows } = filled;
  const figures = [...templateFigures(filled, knowledge)];
  const unread = unreadCells(knowledge);
  for (const figure of figures) unread.add(figure);
  const isSettled = ({ locality }: ReadFigure): boolean => locality.uid !== null;
  return {
    sheet: index,
    sheetName: sheet.name,
    fingerprint: `_sosanh ${form.metrics.join(" ")}`,
    title: "",
    rows: { from: rows[0]?.row ?? codes + 1, to: (rows.at(-1)?.row ?? codes) + 1 },
    columns: columns.map(({ column, metric }): PreviewColumn => {
      const known = knowledge.metricOf(metric);
      return {
        column,
        role: "value",
        heads: known?.name.vi ?? metric,
        words: known?.name.vi ?? metric,
        samples: samplesOf(filled, column),
        metric,
        ...(known === undefined ? {} : { unit: known.unit.vi }),
        ...form.period,
        status: "measured",
      };
    }),
    openLabels: openRows(figures),
    figures: figures.length,
    settled: figures.filter(isSettled).length,
    first: figures.slice(0, mostFirst),
    unread: unread.cells(),
    isRemembered: false,
    isTemplate: true,
  };
}

/** Rows that a person added, of which nobody knows whom they are of. */
function openRows(figures: readonly ReadFigure[]): TablePreview["openLabels"] {
  const rows = new Map<string, Set<number>>();
  for (const { locality, place } of figures) {
    if (locality.uid !== null || place.kind !== "cell") continue;
    rows.set(locality.name, (rows.get(locality.name) ?? new Set()).add(place.row));
  }
  return [...rows].map(([label, { size }]) => ({ label, of: "place", rows: size, candidates: [] }));
}

function samplesOf({ sheet, rows }: FilledSheet, column: number): readonly string[] {
  const samples: string[] = [];
  for (const { row } of rows) {
    const cell = sheet.rows[row]?.[column];
    if (cell === undefined || cell.kind === "empty") continue;
    samples.push(cell.kind === "number" ? cell.shown : cell.text);
    if (samples.length === mostSamples) break;
  }
  return samples;
}
