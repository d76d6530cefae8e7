import type { XmlElement } from '../../../src/formats/package/read-xml.ts';

/**
 * The order in which ECMA-376 (part 1, chapter 17, transitional) has the children of an element; Word refuses a file in which
 * they stand otherwise. Only children that we may write are named: any other is a fault as well.
 */
const orders: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl',
  rPr: 'rStyle rFonts b bCs i iCs color sz szCs u shd rtl lang',
  pBdr: 'top left bottom right',
  numPr: 'ilvl numId',
  sectPr: 'headerReference footerReference pgSz pgMar cols vAlign titlePg bidi',
  tbl: 'tblPr tblGrid tr',
  tblPr: 'tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
  tr: 'trPr tc',
  tcPr: 'tcW tcBorders textDirection vAlign',
  tcBorders: 'top left bottom right',
  sdt: 'sdtPr sdtContent',
  sdtPr: 'alias tag id showingPlcHdr text date checkbox',
  date: 'dateFormat lid storeMappedDataAs calendar',
  checkbox: 'checked checkedState uncheckedState',
  style: 'name basedOn next qFormat pPr rPr tblPr',
  styles: 'docDefaults style',
  settings: 'zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
  numbering: 'abstractNum num',
  abstractNum: 'multiLevelType lvl',
  lvl: 'start numFmt lvlText lvlJc pPr',
  num: 'abstractNumId lvlOverride',
  inline: 'extent docPr cNvGraphicFramePr graphic',
  pic: 'nvPicPr blipFill spPr',
  nvPicPr: 'cNvPr cNvPicPr',
  blipFill: 'blip stretch',
  spPr: 'xfrm prstGeom',
  xfrm: 'off ext',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData dataValidations printOptions pageMargins pageSetup',
  workbook: 'bookViews sheets definedNames calcPr',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles',
};

/** Faults in the order of elements, in words; none for a sound part. */
export function findDisorder(element: XmlElement): readonly string[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  const order = orders[element.name]?.split(' ');
  const places = order ? children.map(({ name }) => order.indexOf(name)) : [];
  const faults = places.flatMap((place, index) => {
    const isWrong = place < 0 || place < (places[index - 1] ?? 0);
    return isWrong ? [`${children[index]?.name} in ${element.name}, after ${children[index - 1]?.name}`] : [];
  });
  const last = children.at(-1)?.name;
  const cell = element.name === 'tc' && last !== 'p' ? [`a cell ends in ${last}`] : [];
  return [...faults, ...cell, ...children.flatMap(findDisorder)];
}
