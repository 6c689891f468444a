import { useState } from 'preact/hooks';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useAct } from '../calls/use-act.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page } from '../frame/page.tsx';
import { ReasonForm } from '../frame/reason-form.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import type { OwnHome } from './vote-answers.ts';

const words = dictionary({
  title: { zh: '对公示结果提异议', en: 'Object to the posted result' },
  lead: {
    zh: '写明哪里不对。街道会核实并答复；在街道答复之前不开始收费。您的姓名只有居委会（业委会）和街道看得到。',
    en: 'Say what is wrong. The street office looks into it and decides; until then no fees begin. Only the committee and the street office see who objects.',
  },
  until: { zh: '{date}（含当日）前都可以提。', en: 'You can object until the end of {date}.' },
  reason: { zh: '哪里不对', en: 'What is wrong' },
  send: { zh: '提交异议', en: 'Send the objection' },
  sent: {
    zh: '异议已登记，等街道答复。街道答复之前不会开始收费。',
    en: 'Your objection is recorded and waits for the street office. No fees begin before it has decided.',
  },
  notNow: { zh: '现在不能提异议：只有结果公示期间可以提。', en: 'You cannot object now, only while the result is posted.' },
});

/** An owner objects to a posted decision. */
export const ObjectionPage = ({ orderId, home }: { orderId: string; home: OwnHome }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [sent, setSent] = useState(false);
  const { send, pending, error } = useAct('POST /v1/owner/orders/{orderId}/objections');
  const object = async (reason: string) => {
    if (await send({ params: { orderId }, body: { reason } })) setSent(true);
  };
  return (
    <Page title={say('title')}>
      <Loaded call={home}>
        {({ orders }) => {
          const order = orders.find(({ id }) => id === orderId);
          const isPossible = order?.moves.some(({ move, possible }) => move === 'object' && possible);
          if (sent)
            return (
              <p class="note good" role="status">
                {say('sent')}
              </p>
            );
          if (!order || !isPossible) return <p class="note">{say('notNow')}</p>;
          const { objectionEndsAt } = order;
          return (
            <>
              <p>
                {say('lead')} {objectionEndsAt && say('until', { date: longDate(addDays(localDateOf(objectionEndsAt), -1), language) })}
              </p>
              <ReasonForm label={say('reason')} action={say('send')} most={1000} pending={pending} error={error} onSend={object} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
