import { useState } from 'react';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { saveBlob } from '../parts/save-blob.ts';

const words = dictionary({
  saving: { zh: '正在准备…', en: 'Preparing …' },
});

/** A button that fetches a file with the page's own token and hands it to the browser to save. */
export const SaveFile = ({ label, name, fetchFile }: { label: string; name: string; fetchFile: () => Promise<Blob> }) => {
  const say = useWords(words);
  const [state, setState] = useState<{ saving: boolean; error?: unknown }>({ saving: false });
  const save = async () => {
    setState({ saving: true });
    try {
      saveBlob(await fetchFile(), name);
      setState({ saving: false });
    } catch (error) {
      setState({ saving: false, error });
    }
  };
  return (
    <>
      <button type="button" className="action quiet" disabled={state.saving} onClick={save}>
        {state.saving ? say('saving') : label}
      </button>
      <ProblemNote error={state.error} onRetry={save} />
    </>
  );
};
