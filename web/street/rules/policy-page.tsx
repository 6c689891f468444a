import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { type Policy, policyChoices, policyGroups, valueText } from './policy-words.ts';

const words = dictionary({
  title: { zh: '政策', en: 'Policy' },
  lead: {
    zh: '城市可以自定的数字。新政策只用于之后的点单；已经点的单保留点单时的政策。',
    en: 'What a city may set otherwise. A new policy is for orders placed from then on; orders placed keep theirs.',
  },
  history: { zh: '历次政策', en: 'Earlier versions' },
  caption: { zh: '最新在前', en: 'The newest first' },
  version: { zh: '版本', en: 'Version' },
  setAt: { zh: '生效时间', en: 'Since' },
  setBy: { zh: '设定人', en: 'Set by' },
  changes: { zh: '与上一版的差别', en: 'What changed' },
  first: { zh: '最初的政策', en: 'the first policy' },
});

/** The differences between two policies, in words. */
const useChanges = () => {
  const language = useLanguage();
  const shown = (key: keyof Policy, policy: Policy) => {
    const choice = policyChoices[key]?.[String(policy[key])];
    return choice ? inLanguage(choice, language) : valueText(policy[key]);
  };
  return (now: Policy, before: Policy): string[] =>
    policyGroups
      .flatMap(({ values }) => values)
      .filter(({ key }) => valueText(now[key]) !== valueText(before[key]))
      .map(
        (value) =>
          `${inLanguage(value, language)}: ${shown(value.key, before)} → ${shown(value.key, now)} ${inLanguage(value.unit, language)}`,
      );
};

/** The street's policy, to read and to change, and its versions. */
export const Page = () => {
  const say = useWords(words);
  const changes = useChanges();
  const street = useCall('GET /v1/street');
  const versions = useCall('GET /v1/street/policies');
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={street} lines={20}>
        {({ policy, policyVersion }) => <PolicyEditor key="editor" policy={policy} version={policyVersion} changesOf={changes} />}
      </Loaded>
      <h2>{say('history')}</h2>
      <Loaded query={versions}>
        {({ rows }) => (
          <Wide label={say('caption')}>
            <table className="plain-table">
              <caption>{say('caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('version')}</th>
                  <th scope="col">{say('setAt')}</th>
                  <th scope="col">{say('setBy')}</th>
                  <th scope="col">{say('changes')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ version, policy, setAt, setBy }, n) => {
                  const before = rows[n + 1];
                  return (
                    <tr key={version}>
                      <th scope="row">{version}</th>
                      <td>{timeOf(setAt)}</td>
                      <td>{setBy}</td>
                      <td>{before ? changes(policy, before.policy).map((change) => <div key={change}>{change}</div>) : say('first')}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Wide>
        )}
      </Loaded>
    </>
  );
};
