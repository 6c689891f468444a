import type * as z from 'zod';
import type { Waiver } from '#shared/contract/schemas/billing.ts';
import type { WaiverItem } from '#shared/store/ledger/waiver-store.ts';

export const waiverAnswer = (item: WaiverItem): z.output<typeof Waiver> => ({
  id: item.id,
  orderId: item.orderId,
  unit: item.unit,
  percent: item.percent,
  from: item.from,
  until: item.until,
  reason: item.reason,
  approver: item.approver,
  grantedBy: item.grantedBy,
  grantedAt: item.grantedAt,
  endedOn: item.endedOn,
  endReason: item.endReason,
});
