import type { ReactNode } from 'react';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  ready: {
    zh: '可以表决：{units} 户都有业主，共 {heads} 名业主，{area}。',
    en: 'Ready for a vote: all {units} units have an owner; {heads} owners, {area}.',
  },
  notReady: { zh: '还不能表决，先补齐下面的：', en: 'Not ready for a vote; put this right first:' },
  unowned: { zh: '{count} 户还没有业主', en: '{count} units without an owner' },
  withoutVoter: { zh: '{count} 户共有人还没有说由谁投票', en: '{count} co-owned units without a voter' },
  sameName: {
    zh: '{count} 个姓名有多位业主：是同一人的请合并',
    en: '{count} names stand for several owners: join those who are one person',
  },
});

/** Whether a vote can be announced, and what is missing. */
export const OwnersReady = ({
  check,
  children,
}: {
  check: Answer<'GET /v1/compounds/{compoundId}/owners/check'>;
  children?: ReactNode;
}) => {
  const say = useWords(words);
  const { ready, units, heads, areaDm2, unowned, withoutVoter, sameName } = check;
  const missing = [
    ...(unowned.count > 0 ? [say('unowned', { count: unowned.count })] : []),
    ...(withoutVoter.count > 0 ? [say('withoutVoter', { count: withoutVoter.count })] : []),
  ];
  return (
    <div className={ready ? 'note good' : 'note'}>
      <p>{ready ? say('ready', { units, heads, area: formatArea(areaDm2) }) : say('notReady')}</p>
      {missing.length > 0 && (
        <ul>
          {missing.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {sameName.count > 0 && <p>{say('sameName', { count: sameName.count })}</p>}
      {children}
    </div>
  );
};
