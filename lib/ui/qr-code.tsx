import { encode } from "uqr";

/** White modules around the code, without which a camera may not see where it begins (ISO/IEC 18004). */
const QUIET = 4;

type Props = { text: string; label: string; className?: string };

/** A QR code as a drawing that stays sharp at every size. It is always dark on white: not every camera reads it the other way round. */
export function QrCode({ text, label, className }: Props) {
  const { data, size } = encode(text, { border: QUIET, ecc: "M" });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={className}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark.join("")} />
    </svg>
  );
}
