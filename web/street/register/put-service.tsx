import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';

export type Service = Answer<'GET /v1/street/services'>['rows'][number];

const words = dictionary({
  code: { zh: '代码', en: 'Code' },
  codeHint: {
    zh: '小写字母、数字和连字符，如 cleaning；已有的代码会被修改',
    en: 'Small letters, digits and hyphens, such as cleaning; one that is there already is changed',
  },
  zh: { zh: '中文名称', en: 'Name in Chinese' },
  en: { zh: '英文名称', en: 'Name in English' },
  special: {
    zh: '特别事项（经营性使用共有部分，须四分之三同意）',
    en: 'Special matter (operates commercially on common parts; three quarters must agree)',
  },
  put: { zh: '保存项目', en: 'Save the service' },
  change: { zh: '登记或修改项目', en: 'Register or change a service' },
  done: { zh: '已保存：{name}', en: 'Saved: {name}' },
});

/** Registers a service, or changes the one that was chosen; the focus goes to its first name. */
export const PutService = ({ service }: { service?: Service }) => {
  const say = useWords(words);
  const [code, setCode] = useState(service?.code ?? '');
  const [zh, setZh] = useState(service?.zh ?? '');
  const [en, setEn] = useState(service?.en ?? '');
  const [special, setSpecial] = useState(service?.special ?? false);
  const act = useAct('PUT /v1/street/services/{code}');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (service) first.current?.focus();
  }, [service]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act.begin({ params: { code }, body: { zh, en, special } });
  };
  return (
    <section>
      <h2>{say('change')}</h2>
      <form className="form" onSubmit={submit}>
        <Field label={say('code')} hint={say('codeHint')}>
          {(given) => (
            <input {...given} required pattern="[a-z][a-z0-9\-]{1,39}" value={code} onChange={(event) => setCode(event.target.value)} />
          )}
        </Field>
        <Field label={say('zh')}>
          {(given) => <input {...given} ref={first} required maxLength={40} value={zh} onChange={(event) => setZh(event.target.value)} />}
        </Field>
        <Field label={say('en')}>
          {(given) => <input {...given} required maxLength={60} value={en} onChange={(event) => setEn(event.target.value)} />}
        </Field>
        <div>
          <label>
            <input type="checkbox" checked={special} onChange={(event) => setSpecial(event.target.checked)} /> {say('special')}
          </label>
        </div>
        <ProblemNote error={act.error} />
        <p>
          <button type="submit" className="action" disabled={act.pending}>
            {say('put')}
          </button>
        </p>
      </form>
      <p aria-live="polite">{act.done && say('done', { name: act.done.zh })}</p>
    </section>
  );
};
