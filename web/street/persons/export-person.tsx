import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { ReasonField } from './reason-field.tsx';
import { type Exported, saveExport } from './save-export.ts';
import type { Found } from './use-found-persons.ts';

const words = dictionary({
  title: { zh: '导出个人信息', en: 'Export personal data' },
  means: {
    zh: '导出保存的全部个人信息，不遮盖：姓名电话、房屋、账单和收款、通话、异议、办理记录。浏览器会存下一个文件，本页也会列出来，可以打印。只能交给本人或其受托人。',
    en: 'All that is kept about the person, unmasked: name and telephone, units, bills and payments, calls, objections, what was done. Your browser saves a file, and the page shows it, to be printed. Hand it to the person or whoever acts for them, and nobody else.',
  },
  without: {
    zh: '投了什么票、评了几星不在其中：表决和评价是秘密的，街道也看不到；业主可以用自己的链接查看。',
    en: 'How the person voted and rated is not in it: that is secret, also from the street. The owner sees it by the own link.',
  },
  export: { zh: '导出', en: 'Export' },
});

type Given = { compoundId: string; person: Found; onExported: (exported: Exported) => void; onClose: () => void };

/** Asks who wants a person's data, and on what paper; then the browser saves them as a file, and the page shows them. */
export const ExportPerson = ({ compoundId, person: { ownerId, owner, unit }, onExported, onClose }: Given) => {
  const say = useWords(words);
  const [reason, setReason] = useState('');
  const act = useAct('POST /v1/street/compounds/{compoundId}/persons/{ownerId}/export');
  const submit = () => {
    act.send({ params: { compoundId, ownerId }, body: { reason } }).then(
      (answer) => {
        const exported = { answer, unit };
        onClose();
        onExported(exported);
        saveExport(exported);
      },
      () => {},
    );
  };
  return (
    <ActDialog title={say('title')} action={say('export')} act={act} onSubmit={submit} onClose={onClose}>
      <p>
        {owner} · <span className="figure">{unit}</span>
      </p>
      <p>{say('means')}</p>
      <p>{say('without')}</p>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
};
