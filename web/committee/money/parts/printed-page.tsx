import { useRef } from 'react';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { CallInput } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  print: { zh: '打印', en: 'Print' },
  close: { zh: '关闭', en: 'Close' },
});

type PrintedRoute =
  | 'GET /v1/compounds/{compoundId}/receipts/{receiptNumber}/print'
  | 'GET /v1/compounds/{compoundId}/arrears/notices/{orderId}/{period}/{unit}';

/** A paper as the API makes it, shown as it will come out; Enter prints, Escape goes back. */
export const PrintedPage = <K extends PrintedRoute>({
  title,
  route,
  params,
  onClose,
}: {
  title: string;
  route: K;
  params: CallInput<K>['params'];
  onClose: () => void;
}) => {
  const say = useWords(words);
  const paper = useRef<HTMLIFrameElement>(null);
  const call = useCall(route as PrintedRoute, { params } as never);
  return (
    <Dialog title={title} onClose={onClose}>
      <Loaded query={call} lines={12}>
        {(html) => (
          // The paper brings its own style and no script; it may not run any.
          <iframe ref={paper} className="paper" title={title} sandbox="allow-same-origin allow-modals" srcDoc={html} />
        )}
      </Loaded>
      <div className="buttons">
        {/* biome-ignore lint/a11y/noAutofocus: the dialog was opened to print */}
        <button type="button" className="action" autoFocus onClick={() => paper.current?.contentWindow?.print()}>
          {say('print')}
        </button>
        <button type="button" className="action quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  );
};
