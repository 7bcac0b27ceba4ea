import type { CardFace } from './card-face.js';
import { Box, SANS } from './card-parts.js';
import { DYE } from './dyes.js';

interface Place {
  /** Pixels from the top of what it stands on, and the size of what it stands in the middle of. */
  top: number;
  width: number;
  height: number;
}

/** What stands across a card that is not to be believed as it is; `width` is what it may take, in pixels. */
function Stamp({ stamp: { word, note }, width }: { stamp: NonNullable<CardFace['stamp']>; width: number }) {
  const size = Math.floor(Math.min(width / 7.2, width / (word.length * 0.57 + 1.3)));
  const small = Math.floor(Math.min(size * 0.5, (width * 0.86) / (note.length * 0.48)));
  return (
    <Box
      style={{
        alignItems: 'center',
        padding: `${size * 0.28}px ${size * 0.5}px ${size * 0.34}px`,
        border: `${Math.round(size * 0.11)}px solid ${DYE.mengkudu}`,
        borderRadius: size * 0.18,
        background: DYE.cotton,
        color: DYE.mengkudu,
        fontFamily: SANS,
        transform: 'rotate(-7deg)',
      }}
    >
      <span style={{ fontWeight: 900, fontSize: size, lineHeight: 1.1, letterSpacing: '0.03em' }}>
        {word}
      </span>
      <span style={{ fontWeight: 600, fontSize: small, lineHeight: 1.25 }}>{note}</span>
    </Box>
  );
}

/** The stamp in the middle of a place, over everything else; nothing where there is none. */
export function Stamped({ stamp, place }: { stamp: CardFace['stamp']; place: Place }) {
  if (stamp === null) return <Box />;
  const middle = { alignItems: 'center', justifyContent: 'center' };
  return (
    <Box style={{ position: 'absolute', left: 0, ...place, ...middle }}>
      <Stamp stamp={stamp} width={place.width * 0.9} />
    </Box>
  );
}
