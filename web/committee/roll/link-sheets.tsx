import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { linkAddress } from '../parts/link-address.ts';
import { QrCode } from '../parts/qr-code.tsx';
import type { Entrance } from './entrances.ts';

const words = dictionary({
  households: { zh: '住户链接', en: 'Household' },
  owners: { zh: '业主链接', en: 'Owner' },
  householdsFor: { zh: '微信扫码：评价、看账单、缴费', en: 'Scan: rate, see bills, pay' },
  ownersFor: { zh: '微信扫码：表决、提异议', en: 'Scan: vote, object' },
  keep: { zh: '请勿转发；丢了找居委会 / 业委会换新', en: 'Do not pass it on; if lost, ask the committee for a new one' },
  code: { zh: '{unit} 的二维码', en: 'The code of {unit}' },
});

type Given = {
  entrances: readonly Entrance[];
  nameOf: (entrance: Entrance) => string;
  compound: string;
  kind: 'households' | 'owners';
};

/** Cards with a code each, three in a row with lines to cut along; every entrance begins on a sheet of its own. */
export const LinkSheets = ({ entrances, nameOf, compound, kind }: Given) => {
  const say = useWords(words);
  return entrances.map((entrance) => (
    <section key={entrance.key} className="sheet" aria-label={nameOf(entrance)}>
      <h2>{nameOf(entrance)}</h2>
      <ul className="cards">
        {entrance.cards.map(({ unit, token, owner }) => (
          <li key={token}>
            <small>
              {compound} · {say(kind)}
            </small>
            <strong className="figure">
              {unit} {owner}
            </strong>
            <QrCode url={linkAddress(token)} what={say('code', { unit })} />
            <span>{say(`${kind}For`)}</span>
            <small>{say('keep')}</small>
          </li>
        ))}
      </ul>
    </section>
  ));
};
