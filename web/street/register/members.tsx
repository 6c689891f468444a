import { useState } from 'react';
import { useAct, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  title: { zh: '{party}的成员', en: 'Members of {party}' },
  empty: { zh: '还没有成员。请关闭此窗口，在“登记成员”里登记。', en: 'No members yet. Close this and register the first below.' },
  name: { zh: '姓名', en: 'Name' },
  account: { zh: '登录账号', en: 'Account' },
  leave: { zh: '取消资格', en: 'Remove' },
  leaveOf: { zh: '取消{name}的成员资格', en: 'Remove {name}' },
  confirm: {
    zh: '取消后，{name}不能再代表{party}办事。{name}办过的事和审计记录都保留。登录账号本身请另在登录系统里停用。',
    en: '{name} can then no longer act for {party}. What {name} did, and the audit log, stay. Disable the account itself at the sign-in service.',
  },
  sure: { zh: '确定取消资格', en: 'Yes, remove' },
  left: { zh: '已取消{name}的资格，最迟 {time} 起不能再办事。', en: '{name} was removed and can act nowhere from {time} at the latest.' },
  back: { zh: '返回', en: 'Back' },
  close: { zh: '关闭', en: 'Close' },
});

type Party = { id: string; name: string };
type Member = { account: string; name: string };

/** Who may act for a party, and how somebody's seat is taken away. */
export const Members = ({ party, onClose }: { party: Party; onClose: () => void }) => {
  const say = useWords(words);
  const members = useCall('GET /v1/street/parties/{partyId}/members', { params: { partyId: party.id } });
  const act = useAct('POST /v1/street/parties/{partyId}/members/remove');
  const [leaving, setLeaving] = useState<Member>();
  const [left, setLeft] = useState<Member>();
  if (leaving)
    return (
      <ActDialog
        title={say('leaveOf', { name: leaving.name })}
        action={say('sure')}
        cancel={say('back')}
        act={act}
        onSubmit={() =>
          act.begin(
            { params: { partyId: party.id }, body: { account: leaving.account } },
            {
              onSuccess: () => {
                setLeft(leaving);
                setLeaving(undefined);
              },
            },
          )
        }
        onClose={() => setLeaving(undefined)}
      >
        <p>{say('confirm', { name: leaving.name, party: party.name })}</p>
      </ActDialog>
    );
  return (
    <Dialog title={say('title', { party: party.name })} onClose={onClose}>
      <Loaded query={members}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say('empty')}</Empty>
          ) : (
            <RecordTable
              caption={say('title', { party: party.name })}
              rows={rows}
              keyOf={({ account }) => account}
              columns={[
                { head: say('name'), cell: ({ name }) => name, namesRow: true },
                { head: say('account'), cell: ({ account }) => account },
                {
                  head: say('leave'),
                  cell: (member) => (
                    <button
                      type="button"
                      className="plain"
                      onClick={() => {
                        act.reset();
                        setLeft(undefined);
                        setLeaving(member);
                      }}
                    >
                      {say('leave')} <span className="unseen">{member.name}</span>
                    </button>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      <p role="status">{left && act.done && say('left', { name: left.name, time: timeOf(act.done.stopsBy) })}</p>
      <button type="button" className="action" onClick={onClose}>
        {say('close')}
      </button>
    </Dialog>
  );
};
