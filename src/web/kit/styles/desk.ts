/** The desk's addition: the same tokens, denser. Sent only to people who are signed in. */
export const desk = `
.desk{font-size:.94rem}
.desk h1{font-size:1.6rem}.desk h2{font-size:1.2rem}
.desk main{padding:var(--s4) 0}
.desk main :is(button,.btn){font-size:.94rem;padding:.75rem 1.1rem;min-height:2.75rem}
.desk .wrap{max-width:80rem}
.desk .mast form{margin:0}
.desk .mast button{background:none;color:#fff;border-color:#fff8;padding:.4rem .8rem;min-height:2.75rem;font-size:.92rem}
.mast .count{display:inline-block;min-width:1.5em;padding:.1em .4em;border-radius:1em;background:var(--tint);color:var(--ink);font-size:.85em;text-align:center}
.more{position:relative}
.mast .more summary{color:#fff;padding:.7rem .6rem;font-size:.92rem;font-weight:400}
.more div{position:absolute;z-index:2;right:0;display:grid;min-width:13rem;padding:var(--s2);background:var(--deep);border:1px solid #fff8;border-radius:var(--r)}
@media(max-width:44rem){.more div{right:auto;left:0}}
@media(max-width:30rem){.desk .mast nav :is(a,summary){padding-inline:.35rem;font-size:.88rem}.desk .mast nav{flex:1 0 100%;margin-inline:-.35rem}.desk .who{flex:1;min-width:0}.more div{right:0;left:auto}[data-keys-button]{display:none}}
.tabs{row-gap:0;margin-top:var(--s3);border-bottom:1px solid var(--line)}
.tabs>*{padding:.65rem .1rem;text-decoration:none}
.tabs [aria-current]{border-bottom:3px solid var(--deep)}
.who{font-size:.88rem}
.desk .who{margin:0}
.who a{color:#fff;display:inline-block;padding:.7rem 0;font-weight:600}
.desk .field{margin-bottom:var(--s3)}
.aside{display:grid;gap:var(--s3) var(--s4);grid-template-columns:minmax(0,1fr)}
@media(min-width:64rem){.aside{grid-template-columns:18rem minmax(0,1fr)}}
.lists{row-gap:0}.lists>*{padding:.6rem 0}.lists [aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
.chips [aria-current]{background:var(--tint)}
.queue>li{display:grid;grid-template-columns:2.5rem minmax(0,1fr);padding:var(--s2) 0}
.queue>li:focus-within{background:var(--paper)}
.queue h3{margin-top:.45rem}.queue p{margin-bottom:var(--s1)}
.bars{display:block;width:100%;height:6rem;background:var(--cotton)}.bars rect{fill:var(--indigo)}
.ends{display:flex;justify-content:space-between;gap:var(--s3)}.ends>:last-child{text-align:right}figure{margin:0 0 var(--s3)}
.three>div{margin-bottom:var(--s3)}
form+.list{margin-top:var(--s3)}
.row>select{width:auto}
.three{display:grid;gap:0 var(--s4);grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));margin-bottom:var(--s3)}
dialog{background:var(--paper);color:var(--ink);border:1px solid var(--soft);border-radius:var(--r);padding:var(--s4)}
dialog::backdrop{background:#0008}
.keys{display:grid;grid-template-columns:auto 1fr;gap:var(--s1) var(--s3)}.keys dd{margin:0}
.scroll table{min-width:40rem}
th{font-size:.88rem;color:var(--soft);white-space:nowrap}
.tag{display:inline-block;font:400 .85rem/1.3 var(--sans);padding:.15rem .5rem;border:1px solid var(--soft);border-radius:1rem;white-space:nowrap}
.tag.hot{border-color:var(--mengkudu);color:var(--mengkudu);font-weight:600}
.two{display:grid;gap:var(--s4);grid-template-columns:minmax(0,1fr)}
@media(min-width:64rem){.two{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}}
.two>*+*{margin-top:0}
.two>:empty{display:none}
.two>.panel{align-self:start}
.two:has(>:empty){grid-template-columns:minmax(0,1fr)}
code{font-family:ui-monospace,"Cascadia Mono",Consolas,"Liberation Mono",monospace}
.codes{list-style:none;padding:var(--s3);columns:2 9rem;background:var(--paper);border:1px solid var(--line);border-radius:var(--r);font-size:1.2rem;font-weight:600}
@media(min-width:64rem){.figure{display:grid;gap:var(--s4);grid-template-columns:minmax(0,20rem) minmax(0,1fr)}}
.loose th{white-space:normal}
textarea.tall{min-height:18rem}
iframe.sheet{display:block;width:100%;height:44rem;max-height:80vh;border:1px solid var(--line)}
@media(min-width:64rem){.stick{position:sticky;top:var(--s3)}}
.reply{margin-left:var(--s3);padding-left:var(--s3);border-left:.2rem solid var(--line)}
.shot{display:flex;gap:var(--s3);flex-wrap:wrap;margin:0 0 var(--s3)}
.shot>div{flex:1 1 14rem;min-width:0}
.shot .said{overflow-wrap:anywhere}
.shot img{width:10rem;height:auto;max-height:16rem;object-fit:contain;border:1px solid var(--line)}
.copy{max-height:75vh;overflow:auto;overflow-wrap:anywhere}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:var(--r);padding:var(--s3);margin:0 0 var(--s3)}
details.panel:not([open]){padding-block:var(--s1)}
.list>.panel{border:1px solid var(--line);padding:var(--s3)}
.panel+section{margin-top:0}
.panel>:last-child,.panel .list:last-child{margin-bottom:0}
`;
