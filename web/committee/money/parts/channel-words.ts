import { COUNTER_CHANNELS } from '#shared/domain/ledger/accounts.ts';
import { dictionary, type Say } from '#web/shared/words.ts';

/** How money came. */
export const channelWords = dictionary({
  cash: { zh: '现金', en: 'cash' },
  transfer: { zh: '转账', en: 'transfer' },
  pos: { zh: '刷卡', en: 'card' },
  online: { zh: '线上', en: 'online' },
});

/** Those of the counter, as choices. */
export const counterChannels = (say: Say<typeof channelWords>) => COUNTER_CHANNELS.map((channel) => [channel, say(channel)] as const);
