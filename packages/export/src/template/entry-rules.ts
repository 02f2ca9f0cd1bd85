import type { Metric } from "@sosanh/core/figures/metric";
import { formSheetName, reasonsRow } from "@sosanh/core/submissions/template-form";
import type { Language } from "@sosanh/core/view/view";
import { columnName } from "../pptx/chart-workbook.ts";
import { xmlText } from "../pptx/xml-text.ts";
import { templateWords } from "../words/template-words.ts";
import { type TemplatePlaces, templateReasons } from "./template-sheets.ts";

/**
 * What the cells to fill take, as the part `dataValidations` of the sheet: numbers of at least 0 (whole where the metric
 * is), or a reason in words; reasons by a list in the last column. A list and a rule for numbers cannot stand on one
 * cell, neither in Excel nor in LibreOffice: the rule of a cell to fill is a formula. A share above 100 is asked about
 * and not refused, as attainments may be.
 */
export function entryRules({ from, to, entry, reason }: TemplatePlaces, language: Language): string {
  if (to <= from) return "";
  const words = templateWords(language);
  const reasons = templateReasons(language);
  const last = columnName(reasons.length);
  const list = `'${formSheetName}'!$B$${reasonsRow + 1}:$${last}$${reasonsRow + 1}`;
  const rules = entry.map(({ column, metric }) => {
    const cell = `${columnName(column)}${from + 1}`;
    const text = words.orReason(ruleWords(metric, language), reasons.join(", "));
    return ruleXml({
      type: "custom",
      isAsked: metric.valueKind === "percentage",
      range: rangeOf(column, { from, to }),
      formula: `OR(AND(ISNUMBER(${cell}),${test(cell, metric)}),COUNTIF(${list},${cell})>0)`,
      title: words.wrong,
      text,
    });
  });
  const why = ruleXml({
    type: "list",
    isAsked: false,
    range: rangeOf(reason, { from, to }),
    formula: list,
    title: words.reason,
    text: words.reasonGuide,
  });
  return `<dataValidations count="${rules.length + 1}">${rules.join("")}${why}</dataValidations>`;
}

function rangeOf(column: number, { from, to }: Pick<TemplatePlaces, "from" | "to">): string {
  const name = columnName(column);
  return `${name}${from + 1}:${name}${to}`;
}

function test(cell: string, { valueKind, decimals }: Metric): string {
  if (valueKind === "percentage") return `${cell}>=0,${cell}<=100`;
  return decimals === 0 ? `${cell}>=0,${cell}=INT(${cell})` : `${cell}>=0`;
}

function ruleWords({ valueKind, decimals }: Metric, language: Language): string {
  const words = templateWords(language);
  if (valueKind === "percentage") return words.share;
  return decimals === 0 ? words.whole : words.number;
}

interface Rule {
  readonly type: "custom" | "list";
  /** Whether another value may be kept after a question. */
  readonly isAsked: boolean;
  readonly range: string;
  readonly formula: string;
  readonly title: string;
  readonly text: string;
}

/** Excel takes texts of 255 signs and titles of 32. */
function ruleXml({ type, isAsked, range, formula, title, text }: Rule): string {
  const said = xmlText(text.slice(0, 225)).replaceAll('"', "&quot;");
  const named = xmlText(title.slice(0, 32)).replaceAll('"', "&quot;");
  const style = isAsked ? ' errorStyle="warning"' : "";
  const shown = `showInputMessage="1" showErrorMessage="1" errorTitle="${named}" error="${said}" prompt="${said}"`;
  return `<dataValidation type="${type}"${style} allowBlank="1" ${shown} sqref="${range}"><formula1>${xmlText(formula)}</formula1></dataValidation>`;
}
