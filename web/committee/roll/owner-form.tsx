import { type SubmitEvent, useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceField } from '../money/parts/choice-field.tsx';
import type { UnitFound } from '../parts/unit-picker.tsx';
import { useCompoundId } from '../parts/use-compound.ts';
import { OwnerChoice } from './owner-choice.tsx';

const words = dictionary({
  title: { zh: '业主', en: 'Owner' },
  transfer: { zh: '登记业主 / 卖给了别人', en: 'Enter the owner, or the unit was sold' },
  correct: { zh: '还是这位业主，更正姓名、手机或表决人', en: 'The same owner: correct name, telephone or voter' },
  join: { zh: '和另一户是同一位业主', en: 'The owner of another unit owns this one too' },
  unsold: { zh: '没有卖出，属于开发商', en: 'Unsold: the developer’s' },
  transferMeans: {
    zh: '换新的业主链接；旧链接只用于以前公告的表决。',
    en: 'The owner gets a new link; the old one serves votes announced before.',
  },
  correctMeans: { zh: '链接不变；没有填的就不改。', en: 'The link stays; what is left empty stays as it is.' },
  joinMeans: { zh: '以后几户合用一个业主链接，算一票，面积合计。', en: 'One link for all units, one head, their areas together.' },
  unsoldMeans: { zh: '所有未售房屋合起来算开发商一票。', en: 'All unsold units together are one head: the developer.' },
  name: { zh: '姓名（几人共有用“、”隔开）', en: 'Name (co-owners with 、 between)' },
  phone: { zh: '手机', en: 'Telephone' },
  voter: { zh: '表决人（几人共有时由谁投票）', en: 'Voter (who votes for the co-owners)' },
  save: { zh: '保存', en: 'Save' },
  done: { zh: '已保存。现在的业主：{owner}。', en: 'Saved. The owner now: {owner}.' },
});
const CHANGES = ['transfer', 'correct', 'join', 'unsold'] as const;
type Change = (typeof CHANGES)[number];

/** Says one of four things of a unit's owner (docs/domain.md, Owners). */
export const OwnerForm = ({ unit: { unit, owner } }: { unit: UnitFound }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [change, setChange] = useState<Change>(owner ? 'correct' : 'transfer');
  const [person, setPerson] = useState({ name: '', phone: '', voter: '' });
  const [ownerId, setOwnerId] = useState<string>();
  const act = useAct('PUT /v1/compounds/{compoundId}/units/{unit}/owner');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = Object.fromEntries(Object.entries(person).filter(([, value]) => value.trim() !== ''));
    if (change === 'join' && !ownerId) return;
    const body = change === 'join' ? { change, ownerId } : change === 'unsold' ? { change } : { change, ...said };
    act.send({ params: { compoundId, unit }, body: body as never }).then(
      () => setPerson({ name: '', phone: '', voter: '' }),
      () => {},
    );
  };
  return (
    <form onSubmit={submit}>
      <h2>{say('title')}</h2>
      <ChoiceField
        label={say('title')}
        isLabelUnseen
        options={CHANGES.filter((one) => owner || one !== 'correct').map((one) => [one, say(one)])}
        value={change}
        onChange={setChange}
      />
      <p className="soft">{say(`${change}Means`)}</p>
      {change === 'join' && <OwnerChoice chosen={ownerId} onChoose={setOwnerId} />}
      {(change === 'transfer' || change === 'correct') && (
        <div className="fields">
          {(['name', 'phone', 'voter'] as const).map((field) => (
            <Field key={field} label={say(field)}>
              {(given) => (
                <input
                  {...given}
                  required={change === 'transfer' && field === 'name'}
                  maxLength={field === 'phone' ? 30 : 60}
                  inputMode={field === 'phone' ? 'tel' : undefined}
                  value={person[field]}
                  onChange={(event) => setPerson({ ...person, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      <ProblemNote error={act.error} />
      <div aria-live="polite">{act.done && <p className="note good">{say('done', { owner: act.done.owner })}</p>}</div>
      <button type="submit" className="action quiet" disabled={act.pending || (change === 'join' && !ownerId)}>
        {say('save')}
      </button>
    </form>
  );
};
