import { type FormEvent, useState } from 'react';
import { useAct, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { Wide } from '#web/console/parts/wide.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  title: { zh: '服务项目', en: 'Services' },
  lead: { zh: '公司的套餐由这些项目组成。', en: 'Firms’ packages are made of these.' },
  empty: { zh: '还没有服务项目。', en: 'No services yet.' },
  code: { zh: '代码', en: 'Code' },
  codeHint: { zh: '小写字母、数字和连字符，如 cleaning', en: 'Small letters, digits and hyphens, such as cleaning' },
  zh: { zh: '中文名称', en: 'Name in Chinese' },
  en: { zh: '英文名称', en: 'Name in English' },
  special: {
    zh: '特别事项（经营性使用共有部分，须四分之三同意）',
    en: 'Special matter (operates commercially on common parts; three quarters must agree)',
  },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  put: { zh: '保存项目', en: 'Save the service' },
  change: { zh: '登记或修改项目', en: 'Register or change a service' },
  done: { zh: '已保存：{name}', en: 'Saved: {name}' },
});

const PutService = () => {
  const say = useWords(words);
  const [code, setCode] = useState('');
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [special, setSpecial] = useState(false);
  const act = useAct('PUT /v1/street/services/{code}');
  const submit = (event: FormEvent) => {
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
          {(given) => <input {...given} required maxLength={40} value={zh} onChange={(event) => setZh(event.target.value)} />}
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

/** The street's catalogue of services. */
export const Page = () => {
  const say = useWords(words);
  const services = useCall('GET /v1/street/services');
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={services}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say('empty')}</Empty>
          ) : (
            <Wide label={say('title')}>
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{say('zh')}</th>
                    <th scope="col">{say('en')}</th>
                    <th scope="col">{say('code')}</th>
                    <th scope="col">{say('special')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ code, zh, en, special }) => (
                    <tr key={code}>
                      <th scope="row">{zh}</th>
                      <td>{en}</td>
                      <td>
                        <code>{code}</code>
                      </td>
                      <td>{say(special ? 'yes' : 'no')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          )
        }
      </Loaded>
      <PutService />
    </>
  );
};
