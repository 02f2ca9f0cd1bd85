import { alike, type ElementTable } from "./element-order.ts";

function optional(names: string): string {
  return names.replace(/(\S+)/g, "$1?");
}

const marks =
  "bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|proofErr|permStart|permEnd|ins|del|moveFrom|moveTo";
const blocks = `p|tbl|sdt|altChunk|${marks}*`;
const runs = `r|hyperlink|fldSimple|smartTag|sdt|${marks}*`;
const paragraph = optional(
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
);
const run = optional(
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
);
const table =
  "tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW? jc? tblCellSpacing? tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook? tblCaption? tblDescription?";
const cell =
  "cnfStyle? tcW? gridSpan? hMerge? vMerge? tcBorders? shd? noWrap? tcMar? textDirection? tcFitText? vAlign? hideMark? headers?";
const row =
  "cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden|ins|del*";
const edges = "top? left|start? bottom? right|end?";

/** Text documents: ECMA-376 part 1, 17; run properties in the order in which Word writes them. */
export const wordElements: ElementTable = {
  document: "background? body",
  body: `${blocks} sectPr?`,
  ...alike("hdr ftr footnote endnote comment", blocks),
  ...alike("footnotes", "footnote*"),
  ...alike("endnotes", "endnote*"),
  ...alike("comments", "comment*"),
  p: `pPr? ${runs}`,
  ...alike("hyperlink fldSimple", runs),
  sdt: "sdtPr? sdtEndPr? sdtContent?",
  sdtPr:
    "rPr|alias|tag|id|lock|placeholder|temporary|showingPlcHdr|dataBinding|docPartObj|docPartList|text|richText|date*",
  docPartObj: "docPartGallery? docPartCategory? docPartUnique?",
  sdtContent: `p|tbl|r|sdt|hyperlink|${marks}*`,
  pPr: paragraph,
  rPr: run,
  numPr: "ilvl? numId?",
  pBdr: "top? left? bottom? right? between? bar?",
  tabs: "tab+",
  r: "rPr? t|tab|br|cr|drawing|fldChar|instrText|sym|noBreakHyphen|softHyphen|footnoteReference|endnoteReference|footnoteRef|endnoteRef|separator|continuationSeparator|pgNum|ptab|lastRenderedPageBreak|commentReference|annotationRef|pict|object*",
  drawing: "wp:inline|wp:anchor+",
  sectPr: `headerReference|footerReference* ${optional(
    "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
  )}`,
  cols: "col*",
  tbl: `bookmarkStart|bookmarkEnd* tblPr tblGrid tr|sdt|${marks}*`,
  tblPr: table,
  tblGrid: "gridCol*",
  tr: "tblPrEx? trPr? tc|sdt*",
  trPr: row,
  tc: `tcPr? p|tbl|sdt|${marks}+`,
  tcPr: cell,
  ...alike("tblBorders tcBorders", `${edges} insideH? insideV? tl2br? tr2bl?`),
  ...alike("tblCellMar tcMar", edges),
  styles: "docDefaults? latentStyles? style*",
  docDefaults: "rPrDefault? pPrDefault?",
  rPrDefault: "rPr?",
  pPrDefault: "pPr?",
  latentStyles: "lsdException*",
  style:
    "name? aliases? basedOn? next? link? autoRedefine? hidden? uiPriority? semiHidden? unhideWhenUsed? qFormat? locked? personal? personalCompose? personalReply? rsid? pPr? rPr? tblPr? trPr? tcPr? tblStylePr*",
  tblStylePr: "pPr? rPr? tblPr? trPr? tcPr?",
  numbering: "numPicBullet* abstractNum* num* numIdMacAtCleanup?",
  abstractNum: "nsid? multiLevelType? tmpl? name? styleLink? numStyleLink? lvl*",
  lvl: "start? numFmt? lvlRestart? pStyle? isLgl? suff? lvlText? lvlPicBulletId? legacy? lvlJc? pPr? rPr?",
  num: "abstractNumId lvlOverride*",
  lvlOverride: "startOverride? lvl?",
  fonts: "font*",
  font: "altName? panose1? charset? family? notTrueType? pitch? sig? embedRegular? embedBold? embedItalic? embedBoldItalic?",
  settings: optional(
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats",
  ),
  compat: "compatSetting|useFELayout|ulTrailSpace|doNotExpandShiftReturn*",
  ...alike("settings/footnotePr", "pos? numFmt? numStart? numRestart? footnote*"),
  ...alike("settings/endnotePr", "pos? numFmt? numStart? numRestart? endnote*"),
  rsids: "rsidRoot? rsid*",
  ...alike("footnotePr endnotePr", "pos? numFmt? numStart? numRestart?"),
  ...alike(
    "background bookmarkStart bookmarkEnd proofErr pStyle keepNext keepLines pageBreakBefore framePr widowControl suppressLineNumbers shd suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment outlineLvl divId cnfStyle rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish webHidden color w kern position sz szCs highlight u effect bdr fitText vertAlign rtl cs em lang specVanish ilvl numId top left bottom right start end between bar tab t br cr fldChar instrText sym noBreakHyphen softHyphen footnoteReference endnoteReference footnoteRef endnoteRef separator continuationSeparator pgNum ptab lastRenderedPageBreak headerReference footerReference type pgSz pgMar paperSrc lnNumType pgNumType formProt vAlign noEndnote titlePg rtlGutter docGrid col tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd tblLayout tblLook tblCaption tblDescription gridCol gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader hidden tcW gridSpan hMerge vMerge noWrap tcFitText hideMark insideH insideV tl2br tr2bl lsdException name aliases basedOn next link autoRedefine uiPriority semiHidden unhideWhenUsed qFormat locked rsid rsidRoot nsid multiLevelType tmpl styleLink numStyleLink numFmt lvlRestart isLgl suff lvlText lvlJc abstractNumId startOverride altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic compatSetting zoom updateFields defaultTabStop evenAndOddHeaders displayBackgroundShape characterSpacingControl themeFontLang clrSchemeMapping alias tag id lock temporary showingPlcHdr text richText docPartGallery docPartCategory docPartUnique pos numStart numRestart ulTrailSpace doNotExpandShiftReturn useFELayout trackRevisions hyphenationZone autoHyphenation",
    "",
  ),
  "lvl/start": "",
};

const drawn = "docPr cNvGraphicFramePr? a:graphic";

/** Pictures in text: ECMA-376 part 1, 20.4. */
export const wordDrawingElements: ElementTable = {
  inline: `extent effectExtent? ${drawn}`,
  anchor: `simplePos positionH positionV extent effectExtent? wrapNone|wrapSquare|wrapTight|wrapThrough|wrapTopAndBottom ${drawn}`,
  docPr: "a:hlinkClick? a:hlinkHover?",
  cNvGraphicFramePr: "a:graphicFrameLocks?",
  positionH: "align|posOffset",
  positionV: "align|posOffset",
  ...alike("extent effectExtent simplePos align posOffset wrapNone wrapSquare wrapTopAndBottom", ""),
};
