/** How a notice looks on an A4 sheet: black on white, one warm accent, large enough for old eyes. */
export const NOTICE_STYLE = `
@page { size: A4; margin: 16mm }
* { box-sizing: border-box }
body { margin: 0; color: #1a1a1a; background: #fff; font: 13pt/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main { max-width: 178mm; margin: 0 auto; padding: 4mm }
h1 { margin: 0; text-align: center; font-size: 24pt; line-height: 1.3; color: #b4232a }
.to { margin: 4mm 0 2mm; font-size: 16pt; font-weight: 600 }
p { margin: 2.5mm 0 }
table { width: 100%; margin: 3mm 0; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: 1.5mm 2.5mm; border: .5pt solid #999; text-align: right } th { font-weight: 400; text-align: left }
.open td, .open th { font-weight: 700; font-size: 15pt }
.rights { padding: 2.5mm 4mm; border: 1.2pt solid #b4232a }
footer { display: flex; justify-content: space-between; align-items: end; margin-top: 8mm } .seal { text-align: right }
`;
