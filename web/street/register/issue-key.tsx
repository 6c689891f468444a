import { useState } from 'react';
import type { FirmScope } from '#shared/contract/firm-scopes.ts';
import { addDays, addMonths, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { useAct } from '#web/console/api.ts';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import type { Key } from './key-secret.tsx';
import { SCOPE_WORDS } from './scope-words.ts';

const words = dictionary({
  title: { zh: '给 {name} 发新密钥', en: 'A new key for {name}' },
  issue: { zh: '发新密钥', en: 'Issue the key' },
  keyName: { zh: '密钥用途', en: 'What the key is for' },
  keyHint: { zh: '如“生产系统”。', en: 'Such as “production system”.' },
  scopes: { zh: '能做什么', en: 'What it may do' },
  every: { zh: '全部，以后新增的也包括', en: 'Everything, also what is added later' },
  some: { zh: '只给勾选的', en: 'Only what is ticked' },
  which: { zh: '勾选权限', en: 'Tick what it may do' },
  noScope: { zh: '请至少勾选一项。', en: 'Tick at least one.' },
  lastDay: { zh: '用到哪一天（可不填）', en: 'Last day (may be left empty)' },
  lastDayHint: {
    zh: '过了这一天密钥自动失效，最长两年；不填就一直有效，直到作废。',
    en: 'The key ends with this day, two years ahead at most; left empty, it works until it is revoked.',
  },
});
const SCOPES = Object.keys(SCOPE_WORDS) as FirmScope[];
/** As the API takes it. */
const MAX_MONTHS = 24;

type Given = { firm: { id: string; name: string }; onIssued: (key: Key) => void; onClose: () => void };

/** A further key of a firm: what it is for, what it may do, until when. */
export const IssueKey = ({ firm, onIssued, onClose }: Given) => {
  const say = useWords(words);
  const language = useLanguage();
  const act = useAct('POST /v1/street/firms/{firmId}/keys');
  const [name, setName] = useState('');
  const [isLimited, setIsLimited] = useState(false);
  const [scopes, setScopes] = useState<readonly FirmScope[]>([]);
  const [lastDay, setLastDay] = useState('');
  const [lacksScope, setLacksScope] = useState(false);
  const today = localDateOf(serverNow());
  const submit = () => {
    const lacks = isLimited && scopes.length === 0;
    setLacksScope(lacks);
    if (lacks) return;
    const body = {
      name,
      ...(isLimited && { scopes: [...scopes] }),
      ...(lastDay && { expiresAt: startOfDay(addDays(lastDay, 1)) }),
    };
    act.send({ params: { firmId: firm.id }, body }).then(onIssued, () => {});
  };
  return (
    <ActDialog title={say('title', { name: firm.name })} action={say('issue')} act={act} onSubmit={submit} onClose={onClose}>
      <Field label={say('keyName')} hint={say('keyHint')}>
        {(given) => <input {...given} required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <fieldset>
        <legend>{say('scopes')}</legend>
        <div className="choices">
          {[false, true].map((limited) => (
            <label key={String(limited)}>
              <input type="radio" name="limited" checked={isLimited === limited} onChange={() => setIsLimited(limited)} />
              {say(limited ? 'some' : 'every')}
            </label>
          ))}
        </div>
      </fieldset>
      {isLimited && (
        <fieldset>
          <legend>{say('which')}</legend>
          <div className="choices">
            {SCOPES.map((scope) => (
              <label key={scope}>
                <input
                  type="checkbox"
                  checked={scopes.includes(scope)}
                  onChange={({ target }) =>
                    setScopes((now) => SCOPES.filter((one) => (one === scope ? target.checked : now.includes(one))))
                  }
                />
                {SCOPE_WORDS[scope][language]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {lacksScope && isLimited && scopes.length === 0 && (
        <p className="note" role="alert">
          {say('noScope')}
        </p>
      )}
      <Field label={say('lastDay')} hint={say('lastDayHint')}>
        {(given) => (
          <input
            {...given}
            type="date"
            min={today}
            max={addMonths(today, MAX_MONTHS)}
            value={lastDay}
            onChange={(event) => setLastDay(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
};
