/** Page, type, masthead, forms: what every page has. */
export const base = `
*{box-sizing:border-box}
html{font:112.5%/1.6 var(--sans);color:var(--ink);background:var(--cotton);-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column}
a{color:var(--indigo);text-underline-offset:.18em;text-decoration-thickness:.08em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:.2rem solid var(--turmeric);outline-offset:.15rem;border-radius:.15rem}
h1,h2,h3{line-height:1.2;margin:0 0 var(--s2);overflow-wrap:break-word}
h1,h2{text-wrap:balance}
h1{font:700 clamp(1.7rem,6vw,2.4rem)/1.15 var(--serif);margin-bottom:var(--s3)}
h2{font:700 1.35rem/1.25 var(--serif)}
h3{font:700 1.1rem/1.35 var(--serif)}
p{margin:0 0 var(--s3)}
ul,ol{margin:0 0 var(--s3);padding-left:1.4rem}
li+li{margin-top:var(--s1)}
p,li,dd,blockquote,td{overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}
.skip:focus{left:var(--s3);top:var(--s3);background:var(--paper);padding:var(--s2)}
[hidden]{display:none!important}
.off{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wrap{width:100%;max-width:var(--wide);margin:auto;padding:0 var(--s3)}
.read{max-width:var(--measure)}
.lead{font-size:1.1rem}
.mast{background:var(--deep);color:#fff}
.mast :focus-visible{outline-color:#f6e3b4}
.mast .wrap{display:flex;align-items:center;gap:0 var(--s3);flex-wrap:wrap;padding-block:.35rem}
.mark{display:flex;align-items:center;gap:.6rem;color:#fff;text-decoration:none;font:700 1.15rem/1 var(--serif);padding:.5rem 0}
.mark small{display:block;font:400 .78rem/1.4 var(--sans)}
.mast nav{display:flex;flex-wrap:wrap;margin:0 -.6rem}
.mast nav a{color:#fff;padding:.7rem .6rem;text-decoration:none;font-size:.92rem}
.mast nav a:hover,.mast nav [aria-current]{text-decoration:underline;text-underline-offset:.4em;text-decoration-thickness:.15em}
@media(min-width:44rem){.mast nav{margin-left:auto}}
.ikat{display:block;width:100%;height:.78rem;flex:none;background:#9b2c20}
main{padding:var(--s4) 0 var(--s5);flex:1 0 auto}
@media(min-width:44rem){main{padding-top:var(--s5)}}
main:focus{outline:0}
*+section{margin-top:var(--s5)}
footer{border-top:1px solid var(--line);margin-top:var(--s3);padding:var(--s3) 0;color:var(--soft);font-size:.9rem}
footer nav{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:var(--s3);margin-bottom:var(--s3)}
footer nav b,footer nav a{display:block;padding:.5rem 0}
footer p{margin:0}
.ask{background:var(--paper);border:1px solid var(--line);border-radius:calc(var(--r)*1.5);padding:var(--s4) var(--s3);box-shadow:0 .1rem 0 var(--line)}
@media(min-width:44rem){.ask{padding:var(--s4)}}
.ask>:last-child,.note>:last-child,.scam>:last-child,.errors>:last-child,.src>:last-child{margin-bottom:0}
.field{margin:0 0 var(--s4);border:0;padding:0;min-width:0}
label,legend{font-weight:600;display:block;margin-bottom:var(--s1);padding:0}
.opt{font-weight:400;color:var(--soft);font-size:.92rem}
.hint{color:var(--soft);font-size:.92rem;margin:0 0 var(--s2)}
.err{color:var(--mengkudu);font-weight:600;margin:0 0 var(--s2)}
details.field{margin-bottom:var(--s3)}
.field.bad{border-left:.3rem solid var(--mengkudu);padding-left:var(--s3)}
textarea,select,input{font:inherit;color:inherit}
textarea,select,input:not([type=radio],[type=checkbox]){width:100%;min-height:2.75rem;background:var(--cotton);border:.12rem solid var(--soft);border-radius:var(--r);padding:.7rem .75rem}
::file-selector-button{font:600 .92rem var(--sans);color:var(--indigo);background:none;border:.12rem solid;border-radius:var(--r);padding:.4rem .8rem;margin-right:.7rem}
textarea{min-height:4.5rem;resize:vertical;display:block}
.bad textarea,.bad select,.bad input{border-color:var(--mengkudu)}
.pick{display:flex;gap:.7rem;align-items:flex-start;padding:.5rem 0;min-height:2.5rem;font-weight:400;margin:0}
.pick input{width:1.5rem;height:1.5rem;margin:.05rem 0 0;flex:none;accent-color:var(--indigo)}
.pick small{display:block;color:var(--soft);font-size:.9rem}
button,.btn{font:600 1rem/1.2 var(--sans);text-align:center;background:var(--act);color:var(--on-act);border:.12rem solid transparent;border-radius:var(--r);padding:.9rem 1.4rem;min-height:3rem;cursor:pointer;text-decoration:none;display:inline-block}
button:hover,.btn:hover{text-decoration:underline}
button.quiet,.btn.quiet{background:none;color:var(--indigo);border-color:currentColor}
button.warn{background:none;color:var(--mengkudu);border-color:currentColor}
.row{display:flex;gap:var(--s2) var(--s3);flex-wrap:wrap;align-items:center}
.row form{margin:0}
.seek{display:flex;gap:var(--s2);align-items:end}.seek .field{flex:1;margin:0}
.picks{display:grid;gap:0 var(--s3);grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr))}
`;
