import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import './orders.css';

const words = dictionary({
  photo: { zh: '{what}的照片，{number} / {all}', en: 'Photo of {what}, {number} of {all}' },
});

type Photos = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}/visits'>['rows'][number]['photos'];
type Props = { photos: Photos /** Service and date. */; what: string; onExpired: () => void };

/** What the firm photographed, small; a click opens it whole. Urls end after a while: an open page then asks for new ones. */
export const VisitPhotos = ({ photos, what, onExpired }: Props) => {
  const say = useWords(words);
  if (photos.length === 0) return null;
  const hasEnded = ({ expiresAt }: Photos[number]) => expiresAt <= serverNow();
  return (
    <ul className="visit-photos">
      {photos.map((photo, n) => (
        <li key={photo.id}>
          <a
            href={photo.url}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              if (!hasEnded(photo)) return;
              event.preventDefault();
              onExpired();
            }}
          >
            <img
              src={photo.url}
              alt={say('photo', { what, number: n + 1, all: photos.length })}
              width={96}
              height={72}
              loading="lazy"
              decoding="async"
              onError={() => hasEnded(photo) && onExpired()}
            />
          </a>
        </li>
      ))}
    </ul>
  );
};
