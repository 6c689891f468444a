import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  proxy: { zh: '这张是受托人代投的', en: 'A proxy filled this one in' },
  holder: { zh: '受托人姓名', en: 'Name of the proxy' },
  letter: { zh: '委托书照片', en: 'Photo of the proxy’s paper' },
});

export type ProxyPaper = { holder: string; photo?: File };
type Given = { proxy: ProxyPaper | undefined; onChange: (proxy: ProxyPaper | undefined) => void };

/** Of a ballot that a proxy filled in: who, and the paper that says so. */
export const ProxyFields = ({ proxy, onChange }: Given) => {
  const say = useWords(words);
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={proxy !== undefined} onChange={() => onChange(proxy ? undefined : { holder: '' })} />
        {say('proxy')}
      </label>
      {proxy && (
        <div className="fields">
          <Field label={say('holder')}>
            {(given) => (
              <input
                {...given}
                required
                maxLength={60}
                value={proxy.holder}
                onChange={(event) => onChange({ ...proxy, holder: event.target.value })}
              />
            )}
          </Field>
          <Field label={say('letter')}>
            {(given) => (
              <input
                {...given}
                type="file"
                accept="image/*"
                required
                onChange={(event) => onChange({ ...proxy, photo: event.target.files?.[0] })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
};
