import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { ApiProblem } from '#web/shared/api-problem.ts';
import { dictionary } from '#web/shared/words.ts';
import type { Erased } from './erased-note.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Found } from './use-found-persons.ts';

const words = dictionary({
  title: { zh: '删除个人信息', en: 'Erase personal data' },
  goes: {
    zh: '删除：姓名、电话、表决人；通话备注；各处文字里写到的这个姓名和电话。',
    en: 'Erased: name, telephone and voter; notes of calls; this name and telephone wherever they stand in texts.',
  },
  stays: {
    zh: '保留：账单、收款和凭证，表决与评价的结果，办理记录。都只按房屋记，看不出姓名；依法须保存。',
    en: 'Kept: bills, payments and receipts, results of votes and ratings, what was done. All by unit, without a name; the law asks for it.',
  },
  present: {
    zh: '仍是业主：房屋、链接和表决权不变，只是没有姓名。',
    en: 'An owner still: units, link and vote stay, without a name.',
  },
  past: { zh: '已不是业主：链接同时作废。', en: 'An owner no more: the link is void as well.' },
  final: {
    zh: '删除后不能恢复。本人要留底的，请先导出。',
    en: 'It cannot be undone. If the person wants a copy, export first.',
  },
  again: { zh: '再输一遍房屋 {unit}，确认删除', en: 'Type the unit again to confirm: {unit}' },
  other: { zh: '与要删除的房屋 {unit} 不一致，请核对。', en: 'This is not the unit {unit}; check whom you erase.' },
  erase: { zh: '删除，不能恢复', en: 'Erase for good' },
  money: { zh: '看这个小区的收缴情况', en: 'See what this compound’s bills have brought' },
});

type Given = { compoundId: string; person: Found; onErased: (erased: Erased) => void; onClose: () => void };

/** Says what goes and what stays, and erases a person once the unit was typed again. */
export const ErasePerson = ({ compoundId, person: { ownerId, owner, unit, past }, onErased, onClose }: Given) => {
  const say = useWords(words);
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState('');
  const act = useAct('POST /v1/street/compounds/{compoundId}/persons/{ownerId}/erasure');
  const submit = () => {
    act.send({ params: { compoundId, ownerId }, body: { reason } }).then(
      (answer) => {
        onClose();
        onErased({ answer, unit });
      },
      () => {},
    );
  };
  const owes = act.error instanceof ApiProblem && act.error.code === 'person_owes';
  return (
    <ActDialog
      title={say('title')}
      action={say('erase')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
      remedy={
        owes && (
          <p>
            <Link to="/street" search={{ compound: compoundId } as never}>
              {say('money')}
            </Link>
          </p>
        )
      }
    >
      <p>
        {owner} · <span className="figure">{unit}</span>
      </p>
      <ul className="persons-means">
        <li>{say('goes')}</li>
        <li>{say('stays')}</li>
        <li>{say(past ? 'past' : 'present')}</li>
      </ul>
      <p>
        <b>{say('final')}</b>
      </p>
      <ReasonField value={reason} onChange={setReason} />
      <Field label={say('again', { unit })}>
        {(given) => (
          <input
            {...given}
            required
            maxLength={64}
            autoComplete="off"
            value={again}
            onChange={({ target }) => {
              target.setCustomValidity(target.value === '' || target.value.trim() === unit ? '' : say('other', { unit }));
              setAgain(target.value);
            }}
          />
        )}
      </Field>
    </ActDialog>
  );
};
