import {
  alike,
  type ElementTable,
  fill,
  linkable,
  pictureFill,
  shapeLook,
  textBody,
  textLevels,
} from "./element-order.ts";

const colour = "scrgbClr|srgbClr|hslClr|sysClr|schemeClr|prstClr";
const changes =
  "tint|shade|comp|inv|gray|alpha|alphaOff|alphaMod|hue|hueOff|hueMod|sat|satOff|satMod|lum|lumOff|lumMod|gamma|invGamma";
const line = "noFill|solidFill|gradFill|pattFill? prstDash|custDash? round|bevel|miter? headEnd? tailEnd?";
const paragraph =
  "lnSpc? spcBef? spcAft? buClrTx|buClr? buSzTx|buSzPct|buSzPts? buFontTx|buFont? buNone|buAutoNum|buChar|buBlip? tabLst? defRPr?";
const run = `ln? ${fill}? effectLst|effectDag? highlight? uLnTx|uLn? uFillTx|uFill? latin? ea? cs? sym? hlinkClick? hlinkMouseOver? rtl?`;

/** Drawing, text and tables of slides: ECMA-376 part 1, 20.1 and 21.1. What is in a theme's formats is not looked into. */
export const drawingElements: ElementTable = {
  ...alike("ln uLn lnL lnR lnT lnB lnTlToBr lnBlToTr", line),
  ...alike("solidFill highlight fgClr bgClr buClr gs outerShdw innerShdw glow", `${colour}?`),
  ...alike("srgbClr schemeClr sysClr prstClr scrgbClr hslClr", `${changes}*`),
  ...alike(changes.replaceAll("|", " "), ""),
  uFill: `${fill}?`,
  gradFill: "gsLst? lin|path? tileRect?",
  gsLst: "gs+",
  path: "fillToRect?",
  pattFill: "fgClr? bgClr?",
  blipFill: pictureFill,
  blip: "alphaModFix|lum|grayscl*",
  stretch: "fillRect?",
  effectLst: "blur? fillOverlay? glow? innerShdw? outerShdw? prstShdw? reflection? softEdge?",
  bodyPr: "prstTxWarp? noAutofit|normAutofit|spAutoFit? scene3d? sp3d|flatTx?",
  lstStyle: textLevels,
  p: "pPr? r|br|fld* endParaRPr?",
  ...alike("pPr defPPr lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr lvl6pPr lvl7pPr lvl8pPr lvl9pPr", paragraph),
  r: "rPr? t",
  fld: "rPr? pPr? t?",
  br: "rPr?",
  ...alike("rPr defRPr endParaRPr", run),
  ...alike("lnSpc spcBef spcAft", "spcPct|spcPts"),
  tabLst: "tab*",
  custDash: "ds*",
  ...alike("hlinkClick hlinkHover hlinkMouseOver", "snd?"),
  xfrm: "off? ext? chOff? chExt?",
  prstGeom: "avLst?",
  avLst: "gd*",
  graphic: "graphicData",
  graphicData: "tbl|c:chart|pic:pic",
  tbl: "tblPr? tblGrid tr*",
  tblPr: `${fill}? effectLst|effectDag? tableStyle|tableStyleId?`,
  tblGrid: "gridCol*",
  tr: "tc*",
  tc: "txBody? tcPr?",
  txBody: textBody,
  tcPr: `lnL? lnR? lnT? lnB? lnTlToBr? lnBlToTr? cell3D? ${fill}? headers?`,
  ...alike("spLocks picLocks graphicFrameLocks masterClrMapping overrideClrMapping", ""),
  theme: "themeElements objectDefaults? extraClrSchemeLst? custClrLst?",
  themeElements: "clrScheme fontScheme fmtScheme",
  clrScheme: "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink",
  ...alike("dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink", colour),
  fontScheme: "majorFont minorFont",
  ...alike("majorFont minorFont", "latin ea cs font*"),
  objectDefaults: "spDef? lnDef? txDef?",
  tblStyleLst: "tblStyle*",
  ...alike(
    "noFill grpFill prstDash ds round bevel miter headEnd tailEnd lin tileRect fillToRect srcRect fillRect alphaModFix grayscl noAutofit normAutofit spAutoFit off ext chOff chExt t latin ea cs sym font rtl spcPct spcPts buClrTx buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum buChar tab gridCol gd tableStyleId extraClrSchemeLst sx sy",
    "",
  ),
};

/** A picture: ECMA-376 part 1, 20.2. */
export const pictureElements: ElementTable = {
  pic: "nvPicPr blipFill spPr",
  nvPicPr: "cNvPr cNvPicPr",
  cNvPr: linkable,
  cNvPicPr: "a:picLocks?",
  blipFill: pictureFill,
  spPr: shapeLook,
};
