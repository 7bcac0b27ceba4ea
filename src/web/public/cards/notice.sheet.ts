import { bareSheet } from '../../kit/index.js';

/** Black on white, so that any office printer does; one A4 sheet, readable from two steps away. */
export const noticeSheet = bareSheet(`
@page{size:A4;margin:0}
*{box-sizing:border-box}
body{margin:0;background:#e3d8c5;color:#000;font:16pt/1.4 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1,h2,p,ul{margin:0}
.bar{max-width:210mm;margin:0 auto;padding:.8rem 1rem;font-size:1rem;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem}
.bar a{color:#26356b;padding:.6rem 0}
.bar p{padding:.6rem 0}
.sheet{background:#fff;width:100%;max-width:210mm;min-height:297mm;margin:0 auto 2rem;padding:16mm 16mm 12mm;display:flex;flex-direction:column}
.sheet{--k:1}.dense{--k:.84}.tight{--k:.72}
.head{display:flex;align-items:center;gap:4mm;border-bottom:1.2mm solid #000;padding-bottom:calc(5mm*var(--k))}
.head svg{width:17mm;height:17mm;flex:none}
.head b{display:block;font:700 22pt/1.1 Palatino,"Noto Serif",Georgia,serif}
.head span{font-size:13pt}
.mark path:first-child{fill:#000}
.flag{margin-top:calc(6mm*var(--k));align-self:flex-start;background:#000;color:#fff;font-weight:800;font-size:calc(24pt*var(--k));line-height:1;padding:calc(3mm*var(--k)) calc(5mm*var(--k));letter-spacing:.05em;border-radius:1.5mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.word{display:flex;align-items:center;gap:.1em;margin-top:calc(8mm*var(--k));font-weight:900;font-size:calc(54pt*var(--k));line-height:1;letter-spacing:.01em}
.word svg{width:1em;height:1em;flex:none;margin-right:.12em}
.word.long{font-size:calc(41pt*var(--k))}
h1{font:700 calc(27pt*var(--k))/1.2 Palatino,"Noto Serif",Georgia,serif;margin-top:calc(6mm*var(--k));overflow-wrap:anywhere}
.lead{margin-top:calc(5mm*var(--k));font-size:calc(18pt*var(--k));overflow-wrap:anywhere}
.steps{margin-top:calc(5mm*var(--k));border:.8mm solid #000;border-radius:1.5mm;padding:calc(3.5mm*var(--k)) 5mm;font-size:calc(14pt*var(--k))}
.steps ul{padding-left:1.1em;margin-top:1.5mm}
.who{margin-top:calc(4mm*var(--k));font-size:12.5pt}
.foot{margin-top:auto;padding-top:calc(6mm*var(--k));display:flex;align-items:center;gap:5mm}
.foot svg{width:58mm;height:58mm;flex:none;margin:-3mm 0 -3mm -6mm}
.foot h2{font-size:18pt;line-height:1.25;margin-bottom:2mm}
.foot .at{font-weight:700;overflow-wrap:anywhere}
.foot .code{font:700 19pt/1.5 ui-monospace,Consolas,"Liberation Mono",monospace}
.foot p{font-size:13pt}
.hang{margin-top:calc(6mm*var(--k));border-top:.3mm solid #000;padding-top:3mm;font-size:11pt;display:flex;justify-content:space-between;gap:4mm;flex-wrap:wrap}
@media screen and (max-width:50rem){.sheet{--k:.8;padding:1.5rem 1.1rem;min-height:0}.word.long{font-size:1.7rem}.foot{flex-wrap:wrap}}
@media print{body{background:#fff}.bar{display:none}.sheet{max-width:none;margin:0;min-height:0;height:296mm;overflow:hidden}.lead{flex:0 1 auto;min-height:0;overflow:hidden}}
`);
