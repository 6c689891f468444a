import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  title: { zh: '这一批纸质票', en: 'This batch of papers' },
  photos: { zh: '选票照片（一次可选多张，按文件名排）', en: 'Photos of the papers (several at once, by file name)' },
  photosHint: {
    zh: '照片留在您这里，只上传它的校验值；请妥善保存，以备核对。',
    en: 'The photos stay with you, only their hash is sent; keep them for a later check.',
  },
  collector: { zh: '收集人', en: 'Collected by' },
  witness: { zh: '见证人（另一人）', en: 'Witness (another person)' },
  takenAt: { zh: '填写时间（北京时间）', en: 'Filled in at (Beijing time)' },
});

export type Batch = { collector: string; witness: string; takenAt: string };
type Given = { batch: Batch; onChange: (change: Partial<Batch>) => void; onPhotos: (photos: File[]) => void };

/** What a batch of papers has in common; it is kept from one paper to the next. */
export const BatchFields = ({ batch, onChange, onPhotos }: Given) => {
  const say = useWords(words);
  return (
    <fieldset>
      <legend>{say('title')}</legend>
      <Field label={say('photos')} hint={say('photosHint')}>
        {(given) => (
          <input
            {...given}
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => {
              onPhotos([...(event.target.files ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })));
              event.target.value = '';
            }}
          />
        )}
      </Field>
      <div className="fields">
        {(['collector', 'witness'] as const).map((name) => (
          <Field key={name} label={say(name)}>
            {(given) => (
              <input
                {...given}
                required
                maxLength={40}
                value={batch[name]}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={say('takenAt')}>
          {(given) => (
            <input
              {...given}
              type="datetime-local"
              required
              value={batch.takenAt}
              onChange={(event) => onChange({ takenAt: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
};
