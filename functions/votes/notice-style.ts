/** How a notice looks on one A4 sheet, however long its texts: the title readable from two metres, black on white, one warm accent. */
export const NOTICE_STYLE = `
@page { size: A4; margin: 12mm 14mm }
* { box-sizing: border-box }
body { margin: 0; color: #1a1a1a; background: #fff; font: 13pt/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main { max-width: 182mm; margin: 0 auto; overflow-wrap: anywhere } @media screen { main { padding: 6mm } }
h1 { margin: 0; text-align: center; font-size: 25pt; line-height: 1.25; color: #b4232a }
.place { margin: 1mm 0 3mm; text-align: center; font-size: 18pt; text-wrap: balance; line-height: 1.3; font-weight: 600 } .place.long { font-size: 12pt }
.motion { margin: 0 0 3mm; padding: 2.5mm 4mm; border: 1.5pt solid #b4232a; font-size: 14pt } .motion.long { font-size: 11pt }
.motion.longest { padding: 2mm 3mm; font-size: 8.5pt; line-height: 1.35 }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1.2mm 5mm; margin: 3mm 0 } .facts dt { font-weight: 700 } .facts dd { margin: 0 }
.rule { margin: 2.5mm 0; font-size: 12pt; color: #333 }
.outcome { margin: 1mm 0; text-align: center; font-size: 26pt; line-height: 1.3; font-weight: 700 }
table { width: 100%; margin: 2mm 0; border-collapse: collapse; line-height: 1.35; font-variant-numeric: tabular-nums }
th, td { padding: .8mm 2mm; border: .5pt solid #999; text-align: right; white-space: nowrap } th:first-child, td:first-child { text-align: left }
.end { display: flex; gap: 6mm; align-items: end; margin-top: 4mm; break-inside: avoid } .end > div { flex: 1 }
.end svg { display: block; width: 34mm; height: 34mm } .end p { margin: 0 }
.hash { font: 8.5pt/1.4 ui-monospace, monospace; color: #555 }
.seal { text-align: right }
`;
