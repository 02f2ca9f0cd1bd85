import { alike, type ElementTable, shapeLook, textBody } from "./element-order.ts";

const axisHead =
  "axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx crosses|crossesAt?";
const labelFlags =
  "showLegendKey? showVal? showCatName? showSerName? showPercent? showBubbleSize? separator?";
const seriesHead = "idx order tx? spPr?";
const anyCharts = "areaChart|lineChart|stockChart|scatterChart|pieChart|doughnutChart|barChart|bubbleChart";

/** Charts: ECMA-376 part 1, 21.2. */
export const chartElements: ElementTable = {
  chartSpace:
    "date1904? lang? roundedCorners? style? clrMapOvr? pivotSource? protection? chart spPr? txPr? externalData? printSettings? userShapes?",
  chart:
    "title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea legend? plotVisOnly? dispBlanksAs? showDLblsOverMax?",
  "graphicData/chart": "",
  title: "tx? layout? overlay? spPr? txPr?",
  tx: "strRef|rich",
  "ser/tx": "strRef|v",
  ...alike("rich txPr", textBody),
  strRef: "f strCache?",
  numRef: "f numCache?",
  multiLvlStrRef: "f multiLvlStrCache?",
  multiLvlStrCache: "ptCount? lvl*",
  lvl: "pt*",
  ...alike("strCache strLit", "ptCount? pt*"),
  ...alike("numCache numLit", "formatCode? ptCount? pt*"),
  pt: "v",
  plotArea: `layout? ${anyCharts}+ valAx|catAx|dateAx|serAx* dTable? spPr?`,
  layout: "manualLayout?",
  manualLayout: "layoutTarget? xMode? yMode? wMode? hMode? x? y? w? h?",
  lineChart: "grouping varyColors? ser* dLbls? dropLines? hiLowLines? upDownBars? marker? smooth? axId axId",
  barChart: "barDir grouping? varyColors? ser* dLbls? gapWidth? overlap? serLines* axId axId",
  scatterChart: "scatterStyle varyColors? ser* dLbls? axId axId",
  bubbleChart: "varyColors? ser* dLbls? bubble3D? bubbleScale? showNegBubbles? sizeRepresents? axId axId",
  areaChart: "grouping varyColors? ser* dLbls? dropLines? axId axId",
  stockChart: "ser+ dLbls? dropLines? hiLowLines? upDownBars? axId axId",
  pieChart: "varyColors? ser* dLbls? firstSliceAng?",
  doughnutChart: "varyColors? ser* dLbls? firstSliceAng? holeSize?",
  ...alike(
    "lineChart/ser stockChart/ser",
    `${seriesHead} marker? dPt* dLbls? trendline* errBars? cat? val? smooth?`,
  ),
  "barChart/ser": `${seriesHead} invertIfNegative? pictureOptions? dPt* dLbls? trendline* errBars? cat? val? shape?`,
  "scatterChart/ser": `${seriesHead} marker? dPt* dLbls? trendline* errBars* xVal? yVal? smooth?`,
  "areaChart/ser": `${seriesHead} pictureOptions? dPt* dLbls? trendline* errBars* cat? val?`,
  ...alike("pieChart/ser doughnutChart/ser", `${seriesHead} explosion? dPt* dLbls? cat? val?`),
  "bubbleChart/ser": `${seriesHead} invertIfNegative? dPt* dLbls? trendline* errBars* xVal? yVal? bubbleSize? bubble3D?`,
  marker: "symbol? size? spPr?",
  "lineChart/marker": "",
  dPt: "idx invertIfNegative? marker? bubble3D? explosion? spPr? pictureOptions?",
  dLbls: `dLbl* delete? numFmt? spPr? txPr? dLblPos? ${labelFlags} showLeaderLines? leaderLines?`,
  dLbl: `idx delete? layout? tx? numFmt? spPr? txPr? dLblPos? ${labelFlags}`,
  ...alike("cat xVal", "multiLvlStrRef|numLit|numRef|strLit|strRef"),
  ...alike("val yVal plus minus bubbleSize", "numRef|numLit"),
  "errBars/val": "",
  errBars: "errDir? errBarType errValType noEndCap? plus? minus? val? spPr?",
  trendline:
    "name? spPr? trendlineType order? period? forward? backward? intercept? dispRSqr? dispEq? trendlineLbl?",
  catAx: `${axisHead} auto? lblAlgn? lblOffset? tickLblSkip? tickMarkSkip? noMultiLvlLbl?`,
  valAx: `${axisHead} crossBetween? majorUnit? minorUnit? dispUnits?`,
  dateAx: `${axisHead} auto? lblOffset? baseTimeUnit? majorUnit? majorTimeUnit? minorUnit? minorTimeUnit?`,
  serAx: `${axisHead} tickLblSkip? tickMarkSkip?`,
  scaling: "logBase? orientation? max? min?",
  legend: "legendPos? legendEntry* layout? overlay? spPr? txPr?",
  legendEntry: "idx delete? txPr?",
  ...alike(
    "majorGridlines minorGridlines dropLines hiLowLines leaderLines serLines upBars downBars",
    "spPr?",
  ),
  upDownBars: "gapWidth? upBars? downBars?",
  externalData: "autoUpdate?",
  printSettings: "headerFooter? pageMargins? pageSetup?",
  headerFooter: "oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter?",
  dTable: "showHorzBorder? showVertBorder? showOutline? showKeys? spPr? txPr?",
  spPr: shapeLook,
  ...alike(
    "date1904 lang roundedCorners style autoTitleDeleted plotVisOnly dispBlanksAs showDLblsOverMax overlay f v ptCount formatCode layoutTarget xMode yMode wMode hMode x y w h grouping varyColors smooth axId barDir gapWidth overlap scatterStyle idx order invertIfNegative symbol size bubble3D explosion delete numFmt dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines errDir errBarType errValType noEndCap trendlineType period forward backward intercept dispRSqr dispEq axPos majorTickMark minorTickMark tickLblPos crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl crossBetween majorUnit minorUnit baseTimeUnit majorTimeUnit minorTimeUnit logBase orientation max min legendPos autoUpdate pageMargins pageSetup oddHeader oddFooter firstSliceAng holeSize bubbleScale showNegBubbles sizeRepresents showHorzBorder showVertBorder showOutline showKeys shape name userShapes",
    "",
  ),
};
