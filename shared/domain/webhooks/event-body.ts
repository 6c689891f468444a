import type { Instant } from '../calendar/local-date.ts';
import { type WebhookEventType, webhookEvents, webhookSubjects } from './event-catalogue.ts';

type Facts = Record<string, string | number | boolean>;

/** What an event is about, as far as firms are told. */
export type Told = {
  id: string;
  type: WebhookEventType;
  createdAt: Instant;
  sequence: number;
  subjectId: string;
  compoundId?: string;
  state?: string;
};

/**
 * What is sent: thin, with the essential facts and where to ask for more, since what stands there may have changed when it is read.
 * @param facts all there are; those that the catalogue names are sent
 * @param more of events that carry more than facts
 */
export const eventBody = (
  { id, type, createdAt, sequence, subjectId, compoundId, state }: Told,
  origin: string,
  facts: Facts,
  more: object = {},
): string => {
  const { about, facts: always, sometimes } = webhookEvents[type];
  const { id: idName, link } = webhookSubjects[about];
  const data = {
    [idName]: subjectId,
    ...(compoundId && { compoundId }),
    ...(state && { state }),
    ...Object.fromEntries([...always, ...sometimes].flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]))),
    ...more,
    url: `${origin}${link.replace('{id}', subjectId)}`,
  };
  return JSON.stringify({ id, type, createdAt, sequence, data });
};
