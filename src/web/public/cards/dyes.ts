/** The light scheme of the pages (kit/styles/tokens.ts): a picture has one. */
export const DYE = {
  cotton: '#fbf7ef',
  paper: '#ffffff',
  ink: '#211c17',
  soft: '#5d534a',
  line: '#e3d8c5',
  indigo: '#26356b',
  deep: '#1a2550',
  mengkudu: '#9b2c20',
  turmeric: '#8a5a00',
  tint: '#f6e3b4',
  lontar: '#22603f',
  stone: '#5a5550',
} as const;
