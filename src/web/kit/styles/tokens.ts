/**
 * Colours are the dyes of NTT ikat: cotton, indigo, mengkudu (morinda red), turmeric, lontar green.
 * No web font: an editorial serif for claims and headings, the system's sans for the rest.
 */
export const tokens = `
:root{color-scheme:light dark;--cotton:#fbf7ef;--paper:#fff;--ink:#211c17;--soft:#5d534a;--line:#e3d8c5;--indigo:#26356b;--deep:#1a2550;--act:#1a2550;--on-act:#fff;--mengkudu:#9b2c20;--turmeric:#8a5a00;--tint:#f6e3b4;--lontar:#22603f;--stone:#5a5550;
--serif:"Iowan Old Style","Palatino Linotype","Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
--s1:.25rem;--s2:.5rem;--s3:1rem;--s4:1.5rem;--s5:2.5rem;--s6:4rem;--r:.5rem;--measure:42rem;--wide:68rem}
@media(prefers-color-scheme:dark){:root{--cotton:#171511;--paper:#211e19;--ink:#f4eee3;--soft:#b9ada0;--line:#3b352c;--indigo:#aebcf5;--deep:#10162f;--act:#aebcf5;--on-act:#10162f;--mengkudu:#f09a8c;--turmeric:#f0c35b;--tint:#3d3113;--lontar:#8fd3ac;--stone:#c5bdb3}}
`;
