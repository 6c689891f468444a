import { Link } from '@tanstack/react-router';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { Empty } from '#web/console/parts/empty.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { OrdersFrame } from '../parts/orders-frame.tsx';
import { useCompoundId } from '../parts/use-compound.ts';
import { isUnderWay } from '../start/life-steps.ts';
import { NOTICE_NAMES, noticeFits } from './notice-texts.ts';

const words = dictionary({
  title: { zh: '公告打印', en: 'Notices' },
  lead: {
    zh: '张贴在楼道里的 A4 公告，内容从点单里来，打印盖章就能贴。',
    en: 'A4 notices for the stairwells; what they say comes from the order. Print, seal, post. They are in Chinese, as they hang there.',
  },
  none: {
    zh: '现在没有要张贴的公告。点单被接受之后，这里会有试用公告。',
    en: 'There is nothing to post now. Once an order is accepted, the notice of its trial is here.',
  },
  trial: { zh: '试用公告', en: 'Start of the trial' },
  rating: { zh: '评价提醒', en: 'Time to rate' },
  bills: { zh: '收费公告', en: 'Fees begin' },
  vote: { zh: '表决公告 / 结果公示（新窗口）', en: 'The vote, or its result (new window)' },
  everywhere: { zh: '不分点单', en: 'Of the whole compound' },
  arrears: { zh: '欠费情况公示', en: 'Arrears, in totals' },
  links: { zh: '各户链接（二维码）', en: 'Households’ links (codes)' },
});

/** What may be printed and posted now. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  return (
    <OrdersFrame title={say('title')} lead={say('lead')}>
      {(rows) => {
        const posting = rows.filter((order) => isUnderWay(order) && (order.voteId || NOTICE_NAMES.some((name) => noticeFits[name](order))));
        return (
          <>
            {posting.length === 0 && <Empty>{say('none')}</Empty>}
            {posting.map((order) => (
              <section key={order.id} className="order">
                <h2>
                  {order.packageName} · {order.firmName} <small className="soft">{orderStates[order.state][language]}</small>
                </h2>
                <ul className="moves">
                  {NOTICE_NAMES.filter((name) => noticeFits[name](order)).map((name) => (
                    <li key={name}>
                      <Link
                        className="action quiet"
                        to="/compounds/$compoundId/notices/$orderId/$notice"
                        params={{ compoundId, orderId: order.id, notice: name }}
                      >
                        {say(name)}
                      </Link>
                    </li>
                  ))}
                  {order.voteId && (
                    <li>
                      <a className="action quiet" href={`/v1/votes/${order.voteId}/notice`} target="_blank" rel="noreferrer">
                        {say('vote')}
                      </a>
                    </li>
                  )}
                </ul>
              </section>
            ))}
            <section className="order">
              <h2>{say('everywhere')}</h2>
              <ul className="moves">
                <li>
                  <Link className="action quiet" to="/compounds/$compoundId/money/arrears/public" params={{ compoundId }}>
                    {say('arrears')}
                  </Link>
                </li>
                <li>
                  <Link className="action quiet" to="/compounds/$compoundId/roll/links" params={{ compoundId }}>
                    {say('links')}
                  </Link>
                </li>
              </ul>
            </section>
          </>
        );
      }}
    </OrdersFrame>
  );
};
