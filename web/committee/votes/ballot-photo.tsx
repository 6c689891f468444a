import { useEffect, useState } from 'react';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  alt: { zh: '要录入的选票', en: 'The paper to enter' },
  place: { zh: '{name}，还剩 {count} 张', en: '{name}, {count} left' },
  none: { zh: '先在上面选这一批选票的照片。', en: 'Choose the photos of this batch above first.' },
});

/** The paper that is being entered, to be read beside the form. */
export const BallotPhoto = ({ photo, left }: { photo: File | undefined; left: number }) => {
  const say = useWords(words);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!photo) return setUrl(undefined);
    const made = URL.createObjectURL(photo);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  if (!photo) return <p className="empty">{say('none')}</p>;
  return (
    <figure className="ballot-photo">
      <img src={url} alt={say('alt')} />
      <figcaption className="soft">{say('place', { name: photo.name, count: left })}</figcaption>
    </figure>
  );
};
