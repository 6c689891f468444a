import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { usePolicyChanges } from './policy-text.ts';
import { type PolicyVersion, useEveryPolicy } from './use-every-policy.ts';

const words = dictionary({
  title: { zh: '政策', en: 'Policy' },
  lead: {
    zh: '城市可以自定的数字。新政策只用于之后的点单；已经点的单保留点单时的政策。',
    en: 'What a city may set otherwise. A new policy is for orders placed from then on; orders placed keep theirs.',
  },
  inForce: { zh: '现行：第 {version} 版，{time} 由{person}设定', en: 'In force: version {version}, set at {time} by {person}' },
  history: { zh: '历次政策', en: 'All versions' },
  caption: { zh: '最新在前', en: 'The newest first' },
  version: { zh: '版本', en: 'Version' },
  setAt: { zh: '生效时间', en: 'Since' },
  setBy: { zh: '设定人', en: 'Set by' },
  changes: { zh: '与上一版的差别', en: 'What changed' },
  first: { zh: '最初的政策', en: 'the first policy' },
  none: { zh: '没有差别', en: 'nothing' },
});

const Versions = ({ versions }: { versions: readonly PolicyVersion[] }) => {
  const say = useWords(words);
  const changesOf = usePolicyChanges();
  const changed = (now: PolicyVersion) => {
    const before = versions[versions.indexOf(now) + 1];
    if (!before) return say('first');
    const changes = changesOf(now.policy, before.policy);
    return changes.length === 0 ? say('none') : changes.map((change) => <div key={change}>{change}</div>);
  };
  return (
    <RecordTable
      caption={say('caption')}
      rows={versions}
      keyOf={({ version }) => String(version)}
      columns={[
        { head: say('version'), cell: ({ version }) => version, namesRow: true },
        { head: say('setAt'), cell: ({ setAt }) => timeOf(setAt), kind: 'figure' },
        { head: say('setBy'), cell: ({ setBy }) => setBy },
        { head: say('changes'), cell: changed },
      ]}
    />
  );
};

/** The street's policy, to read and to change, and its versions. */
export const Page = () => {
  const say = useWords(words);
  const street = useCall('GET /v1/street');
  const versions = useEveryPolicy();
  const newest = versions.data?.[0];
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">
        {say('lead')}
        <br />
        {newest ? say('inForce', { version: newest.version, time: timeOf(newest.setAt), person: newest.setBy }) : '\u00a0'}
      </p>
      <Loaded query={versions} lines={30}>
        {(rows) => (
          <>
            <Loaded query={street} lines={30}>
              {({ policy, policyVersion }) => <PolicyEditor policy={policy} version={policyVersion} versions={rows} />}
            </Loaded>
            <h2>{say('history')}</h2>
            <Versions versions={rows} />
          </>
        )}
      </Loaded>
    </>
  );
};
