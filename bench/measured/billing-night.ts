import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Reading } from '#infra/local/grants.ts';
import type { Host } from '#infra/local/host.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { childId, streetOf } from '#shared/platform/ids.ts';
import { transact } from '#shared/store/database.ts';
import { type ContractItem, contractStore } from '#shared/store/ledger/contract-store.ts';
import { runStore } from '#shared/store/ledger/run-store.ts';
import { startBenchWorld } from './bench-world.ts';

/** The period in which the bench's clock begins. */
const FIRST = '2026-11';
const AT_ONCE = 16;
const PER_BATCH = 25;

/** A roll of so many units of many areas, written past the API: to import and to rate them would take longer than to bill them. */
const writeRoll = async ({ operator }: Host, compoundId: string, households: number) => {
  const put = (from: number) => {
    const units = Array.from({ length: Math.min(PER_BATCH, households - from) }, (_, n) => {
      // The first is the one that the compound has already.
      const unit = `1-1-${100 + from + n}`;
      return {
        pk: compoundId,
        sk: `unit#${unitSortKey(unit)}`,
        unit,
        areaDm2: 4_000 + ((from + n) % 5_000),
        occupied: true,
        linkVersion: 1,
      };
    });
    const RequestItems = { [operator.tables.registry]: units.map((Item) => ({ PutRequest: { Item } })) };
    return operator.client.send(new BatchWriteCommand({ RequestItems }));
  };
  for (let from = 0; from < households; from += PER_BATCH * AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => from + n * PER_BATCH)
        .filter((n) => n < households)
        .map(put),
    );
  const head = { state: 'whole', version: 2, fileHash: '', units: households, occupiedUnits: households, areas: [] };
  await transact(operator, [{ Put: { TableName: operator.tables.registry, Item: { pk: compoundId, sk: 'roll', ...head } } }]);
};

/** A contract whose first bills are due today. */
const beginFees = async ({ operator }: Host, compoundId: string, today: string): Promise<string> => {
  const orderId = childId('ord', compoundId, 'bench');
  const contract: ContractItem = {
    orderId,
    yuanPerSqmMonth: '0.35',
    cycle: 'month',
    feesFrom: today,
    draftDays: 0,
    paymentDays: 30,
    vacancyPercent: 100,
    maxPrepayMonths: 12,
    reminderDays: STANDARD_POLICY.reminderDays,
    noticeDays: STANDARD_POLICY.noticeDays,
    dunningReasonableDays: STANDARD_POLICY.dunningReasonableDays,
    compoundId,
    communityId: `com_${compoundId.slice(4)}`,
    compoundName: '大院',
    firmId: `frm_${streetOf(compoundId).slice(4)}0000000000`,
    firmName: '物业',
    packageName: '三保',
    nextPeriod: FIRST,
  };
  await transact(operator, [contractStore(operator).contractItem(contract)]);
  return orderId;
};

/** How long a billing run took, and what it asked of the database if that was metered. */
export type BillingNight = { households: number; seconds: number; readings: Reading[] };

/** Bills a compound of so many households for the first time, from the daily start to the last page, in a world of its own. */
export const billingNight = async (households: number, metered = false): Promise<BillingNight> => {
  const world = await startBenchWorld(1);
  try {
    const { host, compound } = world;
    await writeRoll(host, compound.id, households);
    const orderId = await beginFees(host, compound.id, localDateOf(host.clock.now()));
    const bill = async () => {
      const startedAt = performance.now();
      await host.invoke('billing-start', {});
      await host.settle();
      return (performance.now() - startedAt) / 1_000;
    };
    const { result: seconds, readings } = metered ? await world.metered(bill) : { result: await bill(), readings: [] };
    const { run } = await runStore(host.operator).run(orderId, FIRST, FIRST.slice(0, 4));
    if (run?.state !== 'finished' || run.bills !== households) throw new Error(`the run of ${households} is not finished`);
    return { households, seconds, readings: readings.filter(({ function: name }) => name === 'billing-page') };
  } finally {
    await world.stop();
  }
};
