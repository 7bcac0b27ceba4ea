import type { CardFace } from './card-face.js';
import { Address, Band, Box, Byline, Mark, Qr, SANS, SERIF, Scam, Title, Verdict } from './card-parts.js';
import { DYE } from './dyes.js';
import { Stamped } from './stamp.js';

type Props = { face: CardFace };

const SIDE = 1080;
const EDGE = 72;
const TEXT = SIDE - 2 * EDGE;

function Head({ face: { brand, other } }: Props) {
  const name = other ? `${other.label} ${other.name}` : brand.name;
  return (
    <Box
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        width: SIDE,
        height: 136,
        padding: `0 ${EDGE}px`,
        background: other ? DYE.line : DYE.deep,
        color: other ? DYE.ink : DYE.cotton,
        fontFamily: SANS,
      }}
    >
      {!other && <Mark size={84} />}
      <Box style={{ marginLeft: other ? 0 : 22 }}>
        <span
          style={{
            fontFamily: SERIF,
            fontWeight: 700,
            fontSize: Math.min(40, 1700 / name.length),
            lineHeight: 1.2,
          }}
        >
          {name}
        </span>
        <span style={{ fontSize: 25, lineHeight: 1.3, opacity: 0.85 }}>
          {other ? `${brand.name} · ${brand.tagline}` : brand.tagline}
        </span>
      </Box>
    </Box>
  );
}

function Foot({ face: { qr, hint, code, address, byline } }: Props) {
  return (
    <Box
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        width: SIDE,
        height: 252,
        padding: `0 ${EDGE}px`,
        background: DYE.paper,
        color: DYE.soft,
        fontFamily: SANS,
      }}
    >
      <Qr rows={qr} size={204} />
      <Box style={{ marginLeft: 34, width: TEXT - 238 }}>
        <Byline lines={byline} size={27} />
        <span style={{ fontSize: 24, lineHeight: 1.3, marginTop: 10 }}>{hint}</span>
        {code.length > 0 && (
          <span style={{ fontWeight: 900, fontSize: 38, lineHeight: 1.25, color: DYE.ink }}>
            {code.join(' ')}
          </span>
        )}
        <Address parts={[address.join('')]} width={TEXT - 238} largest={24} />
      </Box>
    </Box>
  );
}

export function SquareCard({ face }: Props) {
  const { scam, title, stamp } = face;
  return (
    <Box style={{ width: SIDE, height: SIDE, background: DYE.cotton, position: 'relative' }}>
      <Head face={face} />
      <Band width={SIDE} height={28} />
      <Box style={{ flexGrow: 1, padding: `58px ${EDGE}px 0`, opacity: stamp ? 0.38 : 1 }}>
        {scam && (
          <Box style={{ marginBottom: 28 }}>
            <Scam word={scam} size={42} />
          </Box>
        )}
        <Verdict face={face} width={TEXT} largest={scam ? 130 : 160} />
        <Box style={{ width: 150, height: 8, margin: '42px 0 36px', background: DYE.line }} />
        <Title text={title} room={{ width: TEXT, height: scam ? 262 : 330, largest: 84, smallest: 38 }} />
      </Box>
      <Foot face={face} />
      <Stamped stamp={stamp} place={{ top: 164, width: SIDE, height: 664 }} />
    </Box>
  );
}
