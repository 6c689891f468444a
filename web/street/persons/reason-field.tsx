import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  label: { zh: '谁提出的，凭什么文件', en: 'Who asked, and on what paper' },
  hint: {
    zh: '如：本人书面申请 2027-03-02。会一直留在审计记录里，不要写姓名和电话。',
    en: 'Such as: the owner’s written request of 2027-03-02. It stays in the audit log: write no name and no telephone.',
  },
});

/** Why something is done with a person's data. */
export const ReasonField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const say = useWords(words);
  return (
    <Field label={say('label')} hint={say('hint')}>
      {(given) => (
        <textarea {...given} rows={2} required maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
};
