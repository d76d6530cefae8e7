import type { CircleDoc } from '../../core/documents/model.ts';

/** Colours meet 4.5 to 1 for text and 3 to 1 for edges of boxes, on the page's own ground. */
const screen = `
:root{--ink:#2b2723;--quiet:#5f574e;--ground:#fdfaf5;--soft:#f4ede2;--edge:#857868;--hair:#ddd2c2;--warm:#8a3d1c;--link:#1f5a63}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:1.125rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;padding:1.25rem;overflow-wrap:break-word}
header,main,footer{max-width:42rem;margin-inline:auto}
header{margin-block-end:1.5rem;font-size:1rem}
footer{margin-block-start:3rem;padding-block-start:.75rem;border-block-start:1px solid var(--hair);color:var(--quiet);font-size:.9rem}
h1,h2,h3,h4{font-family:Georgia,"Noto Serif","Liberation Serif",serif;font-weight:600;line-height:1.25;margin-block:2em .5em;text-wrap:balance}
h1{font-size:2.1rem;margin-block:0 .6em}
h2{font-size:1.45rem}
h3{font-size:1.2rem}
h4{font-size:1.05rem}
h1+*,h2+*,h3+*,h4+*{margin-block-start:0}
p,ul,ol,pre,.table,.form{margin-block:0 1em}
ul,ol{padding-inline-start:1.5em}
li{margin-block:.3em}
li::marker{color:var(--warm)}
li>ul,li>ol{margin-block:.3em}
a{color:var(--link);text-underline-offset:.18em}
a:focus-visible,input:focus-visible,textarea:focus-visible,.table:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
strong{font-weight:650}
mark{background:#ffe7a3;color:inherit;padding:.05em .25em;border-radius:.2em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
hr{border:0;border-block-start:1px solid var(--edge);margin-block:2em}
pre{overflow-x:auto;padding:.75em 1em;background:var(--soft);border-radius:.4em;font-size:.9em}
blockquote{margin:1.25em 0;padding:.9em 1.2em;background:var(--soft);border-inline-start:.3em solid var(--warm);border-start-end-radius:.5em;border-end-end-radius:.5em}
blockquote>:last-child{margin-block-end:0}
blockquote .label{margin-block-end:.3em;color:var(--warm);font-size:.85em;font-weight:650}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.blank{display:inline-block;position:relative;max-width:100%;height:1.1em;border-block-end:1.5px solid var(--ink);vertical-align:baseline}
.short{width:4.5em}.middle{width:9em}.long{width:100%}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;line-height:1.4}
th,td{padding:.5em .65em;border-block-end:1px solid var(--hair);text-align:start;vertical-align:top;overflow-wrap:normal}
thead th,thead td{border-block-end:2px solid var(--edge);vertical-align:bottom}
tbody th{font-weight:500;min-width:5.5em}
tbody td:empty{min-width:5em;height:2.6em}
.right{text-align:end}.center{text-align:center}
.tasks{padding-inline-start:0;list-style:none}
.tasks>li:not(.task){margin-inline-start:1.9em}
.task>:not(label){margin-inline-start:1.9em}
.task>label,.options label,.consent>label{display:flex;gap:.65em;align-items:flex-start}
input{font:inherit}
input[type=checkbox],input[type=radio]{flex:none;width:1.1em;height:1.1em;margin:.25em 0 0;accent-color:var(--link)}
.form{padding:1.25em;background:#fff;border:1px solid var(--hair);border-radius:.6em}
.form>:last-child{margin-block-end:0}
.on-screen,.hint,.quiet{color:var(--quiet);font-weight:400;font-size:.92em}
.field{margin:0 0 1.4em;padding:0;border:0;min-width:0}
.asks{display:block;margin:0 0 .25em;padding:0;font-weight:600}
.hint{display:block;margin:0 0 .35em}
.consent .hint{margin-inline-start:2em}
input:not([type=checkbox],[type=radio]),textarea{width:100%;min-height:2.75em;padding:.5em .65em;border:1.5px solid var(--edge);border-radius:.35em;background:#fff;color:inherit;font:inherit}
input[type=date]{width:auto;max-width:100%}
textarea{display:block;resize:vertical}
.options label{padding-block:.25em}
.scale{display:flex;flex-wrap:wrap;gap:.25em 1em}
.scale label{flex-direction:column;gap:.1em;align-items:center;min-width:1.6em}
.on-paper{display:none}
.line{height:2.4em;border-block-end:1.5px solid var(--ink)}
.page-break{margin-block:2.5em;border-block-start:2px dashed var(--hair)}
@media(max-width:30rem){body{padding:1rem}th,td{padding:.45em .4em}.form{padding:.9em}h1{font-size:1.75rem}blockquote{padding:.75em .9em}}
`;

const poster = `
.poster main{max-width:38rem;text-align:center;padding:2.5rem 1.5rem;background:#fff;border:.4rem solid var(--warm);border-radius:.75rem}
.poster h1{font-size:clamp(2rem,9vw,3.2rem);line-height:1.12}
.poster h2{font-size:1.7rem}
.poster main{font-size:1.3rem;line-height:1.5}
.poster ul,.poster ol{display:inline-block;text-align:start}
.poster .tasks,.poster .table,.poster .form{text-align:start}
`;

/** Rules for paper: everything on white, boxes become lines, nothing that belongs together is torn apart. */
const print = `
@media print{
:root{--ink:#000;--quiet:#333;--ground:#fff;--soft:#fff;--edge:#444;--hair:#999;--warm:#000;--link:#000}
body{padding:0}
header,.on-screen{display:none}
main,footer{max-width:none}
footer{break-before:avoid;margin-block-start:.5em;padding:0;border:0;font-size:.8em}
footer p,main>:last-child{margin-block-end:0}
h1{font-size:1.9em}h2{font-size:1.4em}h3{font-size:1.15em}h4{font-size:1em}
h1,h2,h3,h4,.label,.asks,.hint,.stage,thead{break-after:avoid}
h1,h2,h3,h4,li,tr,blockquote,.field,.note,pre{break-inside:avoid}
h2,h3{margin-block-start:1.4em}
p,li{orphans:3;widows:3}
thead{display:table-header-group}
.table,pre{overflow:visible}
a{text-decoration:none}
a[href^="https:"]{text-decoration:underline}
a.spelled::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
mark{background:none;border:1px dashed #000}
th,td{padding:.3em .5em}
table{line-height:1.3}
blockquote{margin:.8em 0;padding:.45em .9em;border:1px solid #999;border-inline-start:.3em solid #000}
.form{padding:0;border:0}
.field{margin-block-end:1.1em}
input:not([type=checkbox],[type=radio]),textarea{padding:.2em 0;border:0;border-block-end:1.5px solid #000;border-radius:0}
textarea{resize:none;overflow:hidden;field-sizing:content}
textarea:placeholder-shown{display:none}
textarea:placeholder-shown~.on-paper{display:block}
@supports selector(:user-valid){input[type=date]:not(:user-valid){display:none}input[type=date]:not(:user-valid)~.on-paper{display:block;padding-block-start:.8em}}
input[type=checkbox],input[type=radio]{appearance:none;border:1.5px solid #000;background:#fff}
input[type=radio]{border-radius:50%}
input[type=checkbox]:checked,input[type=radio]:checked{border-width:.55em}
input[type=date]::-webkit-calendar-picker-indicator{display:none}
.signature{break-before:avoid}
.page-break{display:none}.page-break+*{break-before:page}
body.poster{display:grid;align-content:center;min-height:94vh}
.poster main{padding:0;border:0;max-width:none}
}
`;

const pointSizes = { doc: 11.5, form: 11.5, sheet: 13, poster: 18 } as const;

/** The style sheet of a document: the same for the screen, and for paper by its size, layout and size of type. */
export function documentStyle(doc: Pick<CircleDoc, 'paper' | 'large' | 'layout'>): string {
  const points = Math.max(pointSizes[doc.layout], doc.large ? 18 : 0);
  const size = doc.large ? 'html{font-size:1.5rem}' : '';
  return tidy(
    `${screen}${size}${doc.layout === 'poster' ? poster : ''}${print}${paper(doc.paper, points, doc.layout)}`,
  );
}

/** The style sheet of the kit's home page. */
export function homeStyle(size: CircleDoc['paper'], large: boolean): string {
  return tidy(`${screen}${home}${print}${paper(size, large ? 18 : pointSizes.doc, 'doc')}`);
}

const home = `
.lead{font-size:1.15rem;color:var(--quiet)}
.first{padding:1.1em 1.25em;background:var(--soft);border-radius:.6em}
.first>:first-child{margin-block-start:0}
.first>:last-child{margin-block-end:0}
.first>.name a{font-size:1.15em;font-weight:600}
.pages{list-style:none;padding:0}
.pages>li{margin-block:0;padding-block:.7em;border-block-end:1px solid var(--hair)}
.pages>li:last-child{border:0}
.name{font-weight:600}
.files{display:flex;flex-wrap:wrap;gap:.1em 1.1em;margin:.15em 0 0;padding:0;list-style:none;font-size:.92em}
.files li{margin:0}
.pages p,.first p{margin:0}
.stage{color:var(--quiet)}
code{font:.95em ui-monospace,"DejaVu Sans Mono",Consolas,monospace;padding:.1em .35em;background:var(--soft);border-radius:.25em}
.by{color:var(--quiet)}
.jump .files{font-size:1em;gap:.1em 1.5em;color:var(--quiet)}
@media screen and (min-width:62rem){.home>*{max-width:60rem}.home .lead,.home main p{max-width:42rem}section:not(.first)>.pages{display:grid;grid-template-columns:1fr 1fr;column-gap:3rem}.pages>li:last-child:nth-child(even){border:0}}
@media print{.home .files,.home .jump{display:none}.home section:not(.first)>.pages{columns:2;column-gap:2em}.home .pages>li{padding-block:.35em}}
`;

function paper(size: CircleDoc['paper'], points: number, layout: CircleDoc['layout']): string {
  const margin = layout === 'poster' ? '22mm 20mm' : '15mm 17mm 17mm';
  const count =
    layout === 'poster' ? '' : '@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}';
  const name = size === 'letter' ? 'letter' : 'A4';
  const lead = points >= 18 ? '1.35' : '1.4';
  const main =
    layout === 'poster' ? '.poster main{font-size:1em}.poster h1{font-size:2.8em}.poster h2{font-size:1.4em}' : '';
  return `@page{size:${name};margin:${margin};${count}}@media print{html{font-size:${points}pt;line-height:${lead}}${main}}`;
}

function tidy(style: string): string {
  return style.replace(/\n/gu, '');
}
