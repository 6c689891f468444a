import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { Members } from './members.tsx';
import { NewMember } from './new-member.tsx';
import { NewParty } from './new-party.tsx';
import { partyWords } from './party-words.ts';
import { useEveryCompound } from './use-register.ts';

const words = dictionary({
  back: { zh: '← 回到小区登记', en: '← Back to the compounds' },
  compound: { zh: '小区', en: 'Compound' },
  rate: { zh: '看这个小区的收缴率', en: 'This compound’s collection rate' },
  parties: { zh: '共建各方（1+1+N）', en: 'Parties (1+1+N)' },
  caption: { zh: '已登记的各方', en: 'Registered parties' },
  empty: {
    zh: '还没有登记任何一方。请在下面登记社区党委或业主委员会，再登记成员。',
    en: 'No party yet. Register the community’s or the owners’ committee below, then its members.',
  },
  kind: { zh: '类别', en: 'Kind' },
  name: { zh: '名称', en: 'Name' },
  members: { zh: '成员', en: 'Members' },
  show: { zh: '查看成员', en: 'Show members' },
});

/** One compound's parties and their members. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const { compoundId } = useParams({ strict: false }) as { compoundId: string };
  const compounds = useEveryCompound();
  const compound = compounds.data?.find(({ id }) => id === compoundId);
  const parties = useCall('GET /v1/street/compounds/{compoundId}/parties', { params: { compoundId } });
  const [shown, setShown] = useState<{ id: string; name: string }>();
  return (
    <>
      <p>
        <Link to="/street/register">{say('back')}</Link>
      </p>
      <h1>{compound?.name ?? say('compound')}</h1>
      <p>
        <Link to="/street" search={{ compound: compoundId } as never}>
          {say('rate')}
        </Link>
      </p>
      <h2>{say('parties')}</h2>
      <Loaded query={parties}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? (
              <Empty>{say('empty')}</Empty>
            ) : (
              <RecordTable
                caption={say('caption')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  { head: say('kind'), cell: ({ kind }) => inLanguage(partyWords[kind], language) },
                  { head: say('name'), cell: ({ name }) => name, namesRow: true },
                  {
                    head: say('members'),
                    cell: (party) =>
                      party.kind !== 'firm' && (
                        <button type="button" className="plain" onClick={() => setShown(party)}>
                          {say('show')} <span className="unseen">{party.name}</span>
                        </button>
                      ),
                  },
                ]}
              />
            )}
            <NewMember parties={rows.filter(({ kind }) => kind !== 'firm')} />
          </>
        )}
      </Loaded>
      {compound && <NewParty compound={compound} />}
      {shown && <Members party={shown} onClose={() => setShown(undefined)} />}
    </>
  );
};
