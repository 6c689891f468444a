import { correction, generate } from 'lean-qr';
import { toSvgDataURL } from 'lean-qr/extras/svg';
import { useMemo } from 'react';

/** A code to scan, as a picture that prints sharply. @param what what it leads to, for those who cannot see it */
export const QrCode = ({ url, what, className = 'qr' }: { url: string; what: string; className?: string }) => {
  const source = useMemo(() => toSvgDataURL(generate(url, { minCorrectionLevel: correction.M })), [url]);
  return <img className={className} src={source} alt={what} />;
};
