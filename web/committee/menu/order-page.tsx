import { Link, useNavigate } from '@tanstack/react-router';
import { Steps } from 'antd';
import { useEffect, useRef } from 'react';
import { Loaded } from '#web/console/loaded.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import './menu.css';
import { useCompoundId } from '../parts/use-compound.ts';
import { ConfirmOrder } from './confirm-order.tsx';
import { HouseholdFees } from './household-fees.tsx';
import { ORDER_STEPS, stepOf, stepWords } from './order-steps.ts';
import { TrialChoice } from './trial-choice.tsx';
import { useMenu } from './use-menu.ts';

const words = dictionary({
  title: { zh: '点单：{name}', en: 'Order: {name}' },
  choose: { zh: '选一个套餐', en: 'Choose a package' },
  gone: { zh: '这个套餐已不在菜单上，请另选一个。', en: 'This package is no longer on the menu; choose another.' },
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '上一步', en: 'Back' },
  menu: { zh: '回到点单', en: 'Back to the menu' },
});

/** Ordering in four steps: the package, what each household would pay, how long the trial is, and what is promised. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const navigate = useNavigate();
  const menu = useMenu();
  const [filter, setFilter] = useFilter();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = stepOf(filter.step, filter.package !== undefined);
  const offered = menu.data?.packages.find(({ package: one }) => one.id === filter.package);
  // Without a trial that may be chosen there is nothing to confirm.
  const step = asked === 'confirm' && offered?.allowedTrialMonths.length === 0 ? 'trial' : asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its heading, for those who hear the page
  useEffect(() => heading.current?.focus(), [step]);
  const at = ORDER_STEPS.indexOf(step);
  const toMenu = (
    <Link
      className="action quiet"
      to="/compounds/$compoundId/menu"
      params={{ compoundId }}
      search={(filter.after ? { after: filter.after } : {}) as never}
    >
      {say('menu')}
    </Link>
  );
  return (
    <Loaded query={menu} lines={10}>
      {() => {
        if (!offered)
          return (
            <>
              <h1>{say('choose')}</h1>
              {filter.package && <p>{say('gone')}</p>}
              <div className="buttons">{toMenu}</div>
            </>
          );
        const { allowedTrialMonths: allowed, package: one } = offered;
        const months = allowed.find((count) => String(count) === filter.months) ?? allowed[0];
        return (
          <>
            <h1>{say('title', { name: `${one.name} · ${one.firmName}` })}</h1>
            <Steps
              className="order-steps"
              current={at}
              size="small"
              items={ORDER_STEPS.map((name) => ({ title: stepWords[name][language] }))}
            />
            <h2 ref={heading} tabIndex={-1}>
              {stepWords[step][language]}
            </h2>
            {step === 'fees' && <HouseholdFees offer={offered} />}
            {step === 'trial' && <TrialChoice offer={offered} chosen={months} onChoose={(count) => setFilter({ months: String(count) })} />}
            {step === 'confirm' && months !== undefined ? (
              <ConfirmOrder
                offer={offered}
                months={months}
                after={filter.after}
                onBack={() => setFilter({ step: 'trial' }, 'push')}
                onPlaced={(orderId) => navigate({ to: '/compounds/$compoundId/orders/$orderId', params: { compoundId, orderId } })}
              />
            ) : (
              <div className="buttons">
                {(step === 'fees' || months !== undefined) && (
                  <button type="button" className="action" onClick={() => setFilter({ step: ORDER_STEPS[at + 1] }, 'push')}>
                    {say('next')}
                  </button>
                )}
                {step === 'trial' && (
                  <button type="button" className="action quiet" onClick={() => setFilter({ step: 'fees' }, 'push')}>
                    {say('back')}
                  </button>
                )}
                {(step === 'fees' || months === undefined) && toMenu}
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
};
