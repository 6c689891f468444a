import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import './roll.css';
import { linkAddress } from '../parts/link-address.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { useCompoundId } from '../parts/use-compound.ts';

const words = dictionary({
  title: { zh: '链接丢了或给错了人', en: 'The link was lost, or went to the wrong person' },
  means: {
    zh: '换新之后，旧的二维码马上失效。{unit} 以前的评价、选票、账单都不受影响。',
    en: 'Once renewed, the old code works no more. What {unit} rated, voted and paid stays.',
  },
  renew: { zh: '作废旧链接，换新', en: 'Make the old link void and renew it' },
  cancel: { zh: '先不换', en: 'Not now' },
  done: {
    zh: '已换新。请打印这个二维码交给住户，旧的不能再用。',
    en: 'Renewed. Print this code and hand it over; the old one works no more.',
  },
  code: { zh: '{unit} 的新二维码', en: 'The new code of {unit}' },
  print: { zh: '打印', en: 'Print' },
});

/** Makes a household's or an owner's old link void, after asking, and shows the new one. */
export const RenewLink = ({ unit, ownerId }: { unit: string; ownerId?: string }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [isAsking, setAsking] = useState(false);
  const household = useAct('POST /v1/compounds/{compoundId}/units/{unit}/link/renew');
  const owner = useAct('POST /v1/compounds/{compoundId}/owners/{ownerId}/link/renew');
  const act = ownerId ? owner : household;
  const renew = () => {
    const renewed = ownerId ? owner.send({ params: { compoundId, ownerId } }) : household.send({ params: { compoundId, unit } });
    renewed.then(
      () => setAsking(false),
      () => {},
    );
  };
  return (
    <>
      <h2>{say('title')}</h2>
      <div aria-live="polite">
        {act.done && (
          <>
            <p className="note good">{say('done')}</p>
            <QrCode url={linkAddress(act.done.token)} what={say('code', { unit })} />
            <p className="buttons no-print">
              <button type="button" className="action quiet" onClick={() => print()}>
                {say('print')}
              </button>
            </p>
          </>
        )}
      </div>
      <button type="button" className="action quiet no-print" onClick={() => setAsking(true)}>
        {say('renew')}
      </button>
      {isAsking && (
        <ActDialog
          title={say('renew')}
          action={say('renew')}
          cancel={say('cancel')}
          act={act}
          onSubmit={renew}
          onClose={() => setAsking(false)}
        >
          <p>{say('means', { unit })}</p>
        </ActDialog>
      )}
    </>
  );
};
