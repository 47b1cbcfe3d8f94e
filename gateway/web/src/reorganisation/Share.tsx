import { formatDecimal, percentOf } from '../format/number';
import { useText } from '../text/text';

/** A share of the people as a person entered it, with the document it is taken from; nothing where nobody did. */
export function Share({ share, source }: { share: string | undefined; source: string | undefined }) {
  const { t } = useText();
  if (!share) return null;
  return <>; {t.reorganisation.share(percentWords(share), source ?? '')}</>;
}

/** A share in per cent, without zeros that say nothing: 0.625 becomes 62,5. */
export const percentWords = (share: string) => formatDecimal((percentOf(share, '1', 4) ?? share).replace(/\.?0+$/, ''));
