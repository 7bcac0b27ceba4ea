import type { CardFace } from './card-face.js';
import { Address, Band, Box, Byline, Mark, Qr, SANS, SERIF, Scam, Title, Verdict } from './card-parts.js';
import { DYE } from './dyes.js';
import { Stamped } from './stamp.js';

type Props = { face: CardFace };

/**
 * Three panels of a cloth. Chats cut a link's picture down to the square in its middle: that is the middle panel, which
 * therefore says everything by itself.
 */
const SIDE = 285;
const MIDDLE = 630;
const BAND = 18;
const EDGE = 28;
const TEXT = MIDDLE - BAND - 2 * EDGE;

function BrandPanel({ face: { brand, other } }: Props) {
  const quiet = other !== null;
  const ink = quiet ? DYE.ink : DYE.cotton;
  return (
    <Box
      style={{
        width: SIDE,
        height: 630,
        padding: '54px 24px 40px 34px',
        background: quiet ? DYE.line : DYE.deep,
        color: ink,
        fontFamily: SANS,
      }}
    >
      {other ? (
        <Box>
          <span style={{ fontSize: 24, lineHeight: 1.3 }}>{other.label}</span>
          <span style={{ fontFamily: SERIF, fontWeight: 700, fontSize: 34, lineHeight: 1.2, marginTop: 6 }}>
            {other.name}
          </span>
        </Box>
      ) : (
        <Mark size={118} />
      )}
      <Box style={{ marginTop: 'auto' }}>
        <span style={{ fontFamily: SERIF, fontWeight: 700, fontSize: quiet ? 28 : 42, lineHeight: 1.15 }}>
          {brand.name}
        </span>
        <span style={{ fontSize: 21, lineHeight: 1.3, marginTop: 4, opacity: 0.85 }}>{brand.tagline}</span>
      </Box>
    </Box>
  );
}

function AnswerPanel({ face }: Props) {
  const { scam, title, byline, stamp } = face;
  const height = 314 - (scam ? 67 : 0) - 29 * (byline.length - 1);
  return (
    <Box
      style={{
        width: MIDDLE - BAND,
        height: 630,
        padding: `48px ${EDGE}px 36px`,
        background: DYE.cotton,
        position: 'relative',
      }}
    >
      <Box style={{ flexGrow: 1, opacity: stamp ? 0.38 : 1 }}>
        {scam && (
          <Box style={{ marginBottom: 20 }}>
            <Scam word={scam} size={30} />
          </Box>
        )}
        <Verdict face={face} width={TEXT} largest={108} />
        <Box style={{ width: 96, height: 6, margin: '30px 0 26px', background: DYE.line }} />
        <Title text={title} room={{ width: TEXT, height, largest: 60, smallest: 26 }} />
      </Box>
      <Byline lines={byline} size={23} />
      <Stamped stamp={stamp} place={{ top: 0, width: MIDDLE - BAND, height: 600 }} />
    </Box>
  );
}

function ProofPanel({ face: { qr, hint, code, address } }: Props) {
  return (
    <Box
      style={{
        width: SIDE,
        height: 630,
        padding: '0 24px 40px',
        alignItems: 'center',
        justifyContent: 'flex-end',
        background: DYE.paper,
        color: DYE.soft,
        fontFamily: SANS,
        textAlign: 'center',
      }}
    >
      <Qr rows={qr} size={216} />
      <span style={{ fontSize: 20, lineHeight: 1.25, marginTop: 14 }}>{hint}</span>
      {code.length > 0 && (
        <span style={{ fontWeight: 900, fontSize: 29, lineHeight: 1.3, marginTop: 8, color: DYE.ink }}>
          {code.join(' ')}
        </span>
      )}
      <Box style={{ marginTop: 6 }}>
        <Address parts={address} width={241} largest={20} />
      </Box>
    </Box>
  );
}

export function WideCard({ face }: Props) {
  return (
    <Box style={{ width: 1200, height: 630, flexDirection: 'row', background: DYE.cotton }}>
      <BrandPanel face={face} />
      <Band width={BAND} height={630} upright />
      <AnswerPanel face={face} />
      <ProofPanel face={face} />
    </Box>
  );
}
