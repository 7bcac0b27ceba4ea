import { bareSheet } from '../../kit/index.js';

/** What stands within a page of somebody else: the colours of the portal, nothing that is not needed. */
export const embedSheet = bareSheet(`
:root{color-scheme:light dark;--cotton:#fbf7ef;--paper:#fff;--ink:#211c17;--soft:#5d534a;--line:#e3d8c5;--indigo:#26356b;--act:#1a2550;--on-act:#fff;--mengkudu:#9b2c20;--turmeric:#8a5a00;--lontar:#22603f;--stone:#5a5550}
@media(prefers-color-scheme:dark){:root{--cotton:#171511;--paper:#211e19;--ink:#f4eee3;--soft:#b9ada0;--line:#3b352c;--indigo:#aebcf5;--act:#aebcf5;--on-act:#10162f;--mengkudu:#f09a8c;--turmeric:#f0c35b;--lontar:#8fd3ac;--stone:#c5bdb3}}
*{box-sizing:border-box}
html,body{height:100%}
body{margin:0;color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
p,h1{margin:0}
a{color:var(--indigo)}
:focus-visible{outline:3px solid var(--indigo);outline-offset:2px}
.card{display:flex;flex-direction:column;gap:.55rem;height:100%;min-height:11rem;padding:0 1.1rem .9rem;background:var(--cotton);border:1px solid var(--line);border-radius:.5rem;overflow:hidden}
.ikat{display:block;flex:none;width:calc(100% + 2.2rem);height:14px;margin:0 -1.1rem .35rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem;flex:none}
.v{display:inline-flex;align-items:center;gap:.45rem;font-weight:800;font-size:.95rem;line-height:1;letter-spacing:.06em;text-transform:uppercase;padding:.45rem .7rem .45rem .55rem;border-radius:.3rem;border:2px solid;background:var(--paper)}
.v svg{width:1.25em;height:1.25em;flex:none}
.salah{color:var(--mengkudu)}.menyesatkan,.sebagian{color:var(--turmeric)}.benar{color:var(--lontar)}.belum{color:var(--stone);border-style:dashed}.satire,.klar{color:var(--indigo)}
.alarm{background:var(--mengkudu);border-color:var(--mengkudu);color:var(--cotton)}
h1{font:700 1.2rem/1.3 "Iowan Old Style","Palatino Linotype","Noto Serif",Georgia,serif;flex:none;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;overflow-wrap:anywhere}
.sum{flex:0 1 auto;min-height:0;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;overflow-wrap:anywhere}
.end{margin-top:auto;flex:none;display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1rem;font-size:.88rem;color:var(--soft)}
.end a{font-weight:600;padding:.3rem 0}
.off{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
form{display:flex;gap:.5rem;flex-wrap:wrap}
label{font-weight:700;display:block}
input{flex:1 1 10rem;min-width:0;font:inherit;padding:.55rem .7rem;min-height:2.75rem;color:var(--ink);background:var(--paper);border:2px solid var(--soft);border-radius:.5rem}
button{font:inherit;font-weight:700;padding:.55rem 1.2rem;min-height:2.75rem;color:var(--on-act);background:var(--act);border:0;border-radius:.5rem;cursor:pointer}
`);
