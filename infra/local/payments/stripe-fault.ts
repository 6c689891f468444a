export type FaultType = 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'authentication_error';

/** An error answer in the form of Stripe's: status, and `error` with type, code, message and the parameter meant. */
export class StripeFault extends Error {
  override readonly name = 'StripeFault';
  readonly status: number;
  readonly type: FaultType;
  readonly code: string | undefined;
  readonly param: string | undefined;

  constructor(status: number, message: string, details: { type?: FaultType; code?: string; param?: string } = {}) {
    super(message);
    this.status = status;
    this.type = details.type ?? 'invalid_request_error';
    this.code = details.code;
    this.param = details.param;
  }

  body(requestId: string): string {
    const { type, code, message, param } = this;
    const request_log_url = `https://dashboard.stripe.com/test/logs/${requestId}`;
    return JSON.stringify({ error: { ...(code && { code }), message, ...(param && { param }), request_log_url, type } }, null, 2);
  }
}

/** The request is not understood: nothing was begun, so nothing is kept under its Idempotency-Key. */
export class InvalidParameter extends StripeFault {
  constructor(message: string, param: string, code?: string) {
    super(400, message, { param, code });
  }
}

/** Stripe answers 404 where the path names it, 400 where a parameter does. */
export const noSuch = (what: string, id: string, param = 'id', status = 404): StripeFault =>
  new StripeFault(status, `There is no ${what} '${id}' here.`, { code: 'resource_missing', param });
