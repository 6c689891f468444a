import { Link, useParams } from '@tanstack/react-router';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import './notices.css';
import { useOrder } from '../orders/use-order.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { NOTICE_NAMES, noticeFits, noticeTexts } from './notice-texts.ts';

const words = dictionary({
  back: { zh: '← 全部公告', en: '← All notices' },
  print: { zh: '打印（A4）', en: 'Print (A4)' },
  inChinese: { zh: '', en: 'Notices hang in the stairwell and are in Chinese.' },
  none: { zh: '这张公告现在还没有内容可写。', en: 'There is nothing to say in this notice yet.' },
  code: { zh: '住户页面的二维码', en: 'The code of the households’ pages' },
});

/** One notice as it will hang in the stairwell, readable from two metres. */
export const Page = () => {
  const say = useWords(words);
  const order = useOrder();
  const { notice } = useParams({ strict: false }) as { notice?: string };
  const name = NOTICE_NAMES.find((known) => known === notice);
  return (
    <Loaded query={order} lines={12}>
      {(whole) => {
        if (!name || !noticeFits[name](whole)) return <Empty>{say('none')}</Empty>;
        const { title, says, facts } = noticeTexts[name](whole);
        return (
          <>
            <div className="no-print">
              <p>
                <Link to="/compounds/$compoundId/notices" params={{ compoundId: whole.compoundId }}>
                  {say('back')}
                </Link>
              </p>
              <p className="buttons">
                <button type="button" className="action" onClick={() => print()}>
                  {say('print')}
                </button>
                <span className="soft">{say('inChinese')}</span>
              </p>
            </div>
            <article className="paper" lang="zh-CN">
              <h1>{title}</h1>
              <p className="paper-place">{whole.compoundName}</p>
              <p className="paper-says">{says}</p>
              <dl>
                {facts.map(([what, text]) => (
                  <div key={what}>
                    <dt>{what}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
              <div className="paper-end">
                <QrCode url={`${location.origin}/h/`} what={say('code')} className="paper-qr" />
                <p>
                  有事请找
                  <br />
                  居委会 / 业委会
                  <br />
                  电话：＿＿＿＿＿＿＿
                </p>
                <p className="paper-seal">
                  （盖章处）
                  <br />
                  {longDate(localDateOf(serverNow()), 'zh')}
                </p>
              </div>
            </article>
          </>
        );
      }}
    </Loaded>
  );
};
