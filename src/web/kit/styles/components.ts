/** Badges, lists, time line, notices, tickets, print. */
export const components = `
.v{display:inline-flex;align-items:center;gap:.45rem;font:800 .85rem/1 var(--sans);letter-spacing:.06em;text-transform:uppercase;padding:.4rem .65rem .4rem .5rem;border-radius:.3rem;border:.12rem solid;background:var(--paper)}
.v svg{width:1.25em;height:1.25em;flex:none}
.salah{color:var(--mengkudu)}.menyesatkan,.sebagian{color:var(--turmeric)}.benar{color:var(--lontar)}.belum{color:var(--stone);border-style:dashed}.satire,.klar{color:var(--indigo)}
.v.alarm{background:var(--mengkudu);border-color:var(--mengkudu);color:var(--cotton)}
.v.big{font-size:1.15rem;padding:.6rem .9rem}
.scam,.note,.errors{border-left:.4rem solid var(--indigo);background:var(--paper);padding:var(--s3);border-radius:0 var(--r) var(--r) 0;margin:0 0 var(--s4)}
.scam,.note.warn{background:var(--tint);border-color:var(--turmeric)}
.note.good{border-color:var(--lontar)}
.note>p:first-child:not(:last-child){margin-bottom:var(--s1)}
.errors{border:.15rem solid var(--mengkudu);border-left-width:.4rem}
.errors ul{margin:0;padding-left:1.2rem}.errors a{color:var(--mengkudu);font-weight:600}
.list{list-style:none;margin:0 0 var(--s3);padding:0}
.list>li{border-top:1px solid var(--line);padding:var(--s3) 0}
.list :is(h2,h3){font:600 1.12rem/1.35 var(--serif);margin:.4rem 0 .2rem}
.list :is(h2,h3) a{text-decoration:none;color:var(--ink)}.list :is(h2,h3) a:hover{text-decoration:underline}
.list p{margin-bottom:.4rem}
.whole{white-space:nowrap}
.meta{color:var(--soft);font-size:.9rem;margin:0}.meta b{font-weight:600;color:var(--ink)}
.said{white-space:pre-line;font-family:var(--serif)}
blockquote{margin:var(--s2) 0 var(--s3);padding-left:var(--s3);border-left:.2rem solid var(--line);color:var(--soft);font-family:var(--serif)}
.steps{list-style:none;padding:0;margin:0 0 var(--s3) .5rem;border-left:.2rem solid var(--line)}
.steps li{padding:0 0 var(--s3) 1.2rem;position:relative}
.steps li:last-child{padding-bottom:0}
.steps li::before{content:"";position:absolute;left:-.5rem;top:.42em;width:.8rem;height:.8rem;background:var(--indigo);transform:rotate(45deg)}
.steps .todo{color:var(--soft)}.steps .todo::before{background:var(--cotton);border:.15rem solid var(--soft)}
.steps time{display:block;color:var(--soft);font-size:.9rem}
.src{border:1px solid var(--line);border-radius:var(--r);background:var(--paper);padding:var(--s3);margin-bottom:var(--s2)}
.code{font:700 clamp(1.25rem,6.2vw,2.1rem)/1.3 ui-monospace,"Cascadia Mono",Consolas,"Liberation Mono",monospace;white-space:nowrap;display:block;padding:var(--s3) 0;border-block:.15rem dashed var(--soft);margin:var(--s3) 0;text-align:center}
.pager{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:center;border-top:1px solid var(--line);padding-top:var(--s3)}
.pager a{padding:.6rem 0}
mark,ins{background:var(--tint);color:inherit;border-radius:.15rem}
del{color:var(--soft)}
.facets{margin-bottom:var(--s3)}.facets nav{display:grid;gap:var(--s3) var(--s4);grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));border-top:1px solid var(--line);padding-top:var(--s3)}
.facets section{margin:0}.facets ul,.chips{list-style:none;padding:0;margin:0}
.facets a{display:flex;justify-content:space-between;align-items:baseline;gap:var(--s2);padding:.5rem 0;text-decoration:none}.facets a:hover{text-decoration:underline}
.chips{display:flex;flex-wrap:wrap;gap:var(--s2);margin-bottom:var(--s3)}.chips li{margin:0}
.chips a{display:block;padding:.5rem .8rem;border:.12rem solid;border-radius:var(--r);text-decoration:none}
iframe{border:0;max-width:100%}
.after{margin-top:var(--s3)}
.end{margin-top:var(--s5)}
dl{margin:0 0 var(--s3)}dt{font-weight:600}dd{margin:var(--s1) 0 var(--s3)}
.contents{margin:var(--s3) 0}.contents ul{list-style:none;padding:0 0 0 var(--s3);border-left:.2rem solid var(--line);margin:0}.contents li{margin:0}.contents a{display:block;padding:.5rem 0}
.scroll{position:relative;overflow-x:auto;margin-bottom:var(--s3)}
table{border-collapse:collapse;width:100%;background:var(--paper)}
th,td{text-align:left;vertical-align:top;padding:.55rem .7rem;border-bottom:1px solid var(--line)}
.scroll td{overflow-wrap:break-word}
svg.chart{display:block;width:100%;max-width:26rem;height:auto;font:14px var(--sans);fill:var(--ink);margin:0 0 var(--s3)}
.chart .label{font-weight:600}.chart .amount{fill:var(--soft)}
.chart .filled{fill:var(--indigo)}.chart .outlined{fill:none;stroke:var(--indigo);stroke-width:2}
summary{cursor:pointer;padding:.55rem 0;color:var(--indigo);text-decoration:underline;text-underline-offset:.18em}
.grid{display:grid;gap:var(--s4);grid-template-columns:minmax(0,1fr)}
@media(min-width:56rem){.grid{grid-template-columns:minmax(0,1fr) 20rem}.grid>div{grid-column:1}.grid>aside{grid-area:1/2/span 2/auto}}
@media(min-width:60rem){.pair{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);gap:var(--s5)}.pair>section+section{margin:0}}
@media(max-width:30rem){.row>.btn,.row>button,.row>form{flex:auto}.row>form button{width:100%}}
@media print{.mast nav,.skip,.ikat,footer,.no-print,form{display:none!important}:root{--ink:#000;--soft:#333;--cotton:#fff;--paper:#fff;--line:#999;--indigo:#000;--mengkudu:#000;--turmeric:#000;--lontar:#000;--stone:#000;--tint:#fff}html{font-size:11pt}.mast{background:none;border-bottom:1px solid}.mark,.mast{color:#000}.code{font-size:22pt}.ask{border:0;box-shadow:none;padding:0}main{padding:1rem 0}.read{max-width:none}.scroll{overflow:visible}::details-content{content-visibility:visible;block-size:auto}main a[href^=http]:not(.btn)::after{content:" (" attr(href) ")";font-size:.85em;word-break:break-all}}
`;
