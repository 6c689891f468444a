import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPrice } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { inMonths } from '../parts/lasting.ts';
import { useCompoundId } from '../parts/use-compound.ts';
import type { OnMenu } from './menu-answer.ts';

const words = dictionary({
  what: {
    zh: '请 {firm} 免费试用 {months}：{services}。',
    en: '{firm} serves {months} on trial, free of charge: {services}.',
  },
  free: { zh: '试用期不收费。没有通过，谁都不用交钱。', en: 'Trial months are free. If it is not passed, nobody owes anything.' },
  decide: {
    zh: '到期前各户评价，达标后由业主表决。通过并公示之后，才开始收费：{price}，全小区每月 {amount}。',
    en: 'Households rate before it ends; if they rate it well, the owners vote. Only when that is passed and posted do fees begin: {price}, {amount} a month for the compound.',
  },
  frozen: {
    zh: '价格、服务和规则从现在起固定，物业公司和街道以后都不能改。',
    en: 'Price, services and rules are fixed from now on; neither the firm nor the street can change them later.',
  },
  withdraw: { zh: '物业公司答复之前和试用开始之前，可以撤回。', en: 'You may withdraw until the trial begins.' },
  order: { zh: '确认点单', en: 'Place the order' },
  back: { zh: '上一步', en: 'Back' },
});

type Given = { offer: OnMenu; months: number; after?: string; onBack: () => void; onPlaced: (orderId: string) => void };

/** What is being promised, in plain words; then the order is placed. */
export const ConfirmOrder = ({ offer: { package: one, quote }, months, after, onBack, onPlaced }: Given) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const first = useAct('POST /v1/compounds/{compoundId}/orders');
  const next = useAct('POST /v1/compounds/{compoundId}/orders/{orderId}/next');
  const order = () => {
    const body = { packageId: one.id, packageVersion: one.version, trialMonths: months };
    const placed = after ? next.send({ params: { compoundId, orderId: after }, body }) : first.send({ params: { compoundId }, body });
    placed.then(
      ({ id }) => onPlaced(id),
      () => {},
    );
  };
  const services = one.services.map((service) => service[language]).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      <ul className="promise">
        <li>{say('what', { firm: one.firmName, months: inMonths(months, language), services })}</li>
        <li>
          <strong>{say('free')}</strong>
        </li>
        <li>{say('decide', { price: formatPrice(one, language), amount: quote ? formatFen(quote.compoundMonthFen) : '—' })}</li>
        <li>{say('frozen')}</li>
        <li>{say('withdraw')}</li>
      </ul>
      <ProblemNote error={first.error ?? next.error} />
      <div className="buttons">
        <button type="button" className="action" disabled={first.pending || next.pending} onClick={order}>
          {say('order')}
        </button>
        <button type="button" className="action quiet" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </>
  );
};
