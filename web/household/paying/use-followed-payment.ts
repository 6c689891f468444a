import { useEffect, useState } from 'preact/hooks';
import { type Call, useCall } from '../calls/use-call.ts';
import { isUndecided, type Payment } from './payment-states.ts';

/** Waits before the next look, in seconds: soon at first, then ever more rarely. */
const WAITS_S = [1, 2, 3, 5, 8, 13, 21, 34, 55];

/** A payment, looked at again until something has become of it. @returns also whether it is still being watched */
export const useFollowedPayment = (paymentId: string): Call<Payment> & { isWatching: boolean } => {
  const call = useCall('GET /v1/household/payments/{paymentId}', { params: { paymentId } });
  const [looks, setLooks] = useState(0);
  const wait = WAITS_S[looks];
  const isWatching = wait !== undefined && call.data !== undefined && isUndecided(call.data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look sets the next one
  useEffect(() => {
    if (!isWatching) return undefined;
    const timer = setTimeout(() => {
      setLooks(looks + 1);
      call.retry();
    }, wait * 1_000);
    return () => clearTimeout(timer);
  }, [isWatching, looks]);
  return { ...call, isWatching };
};
