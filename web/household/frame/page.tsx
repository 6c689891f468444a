import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dictionary } from '#web/shared/words.ts';
import { link } from '../calls/link.ts';
import { hashOf } from '../route.ts';
import { useWords } from '../use-words.ts';

const words = dictionary({
  home: { zh: '返回首页', en: 'Back to the start' },
  back: { zh: '返回{to}', en: 'Back to {to}' },
  product: { zh: '先用', en: 'Xianyong' },
});

/** A place of the same link. */
export const placeOf = (...path: string[]): string => hashOf({ token: link.token(), path });

/** The first page is read from its top; a page that was gone to is read from its heading. */
let hasMoved = false;
addEventListener('hashchange', () => {
  hasMoved = true;
});

type Parts = {
  title: string;
  /** Stands above the title in small type. */
  above?: string;
  /** Where back leads, if not to the start. */
  back?: { href: string; name: string };
  isHome?: boolean;
  children: ComponentChildren;
};

/** A page: title, way back, content. */
export const Page = ({ title, above, back, isHome = false, children }: Parts) => {
  const say = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say('product')}`;
  }, [title, say]);
  useEffect(() => {
    if (hasMoved) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main>
      {!isHome && (
        <p class="back no-print">
          <a href={back?.href ?? placeOf()}>‹ {back ? say('back', { to: back.name }) : say('home')}</a>
        </p>
      )}
      {above && <p class="above">{above}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
};
