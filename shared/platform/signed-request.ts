import type { HttpRequest } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { SignatureV4 } from '@smithy/signature-v4';

/** Signs a request to AWS, sends it and reads the whole answer, with the signer and connection that the DynamoDB client brings along. */
export const sendSigned = async (
  signer: SignatureV4,
  connection: NodeHttpHandler,
  request: HttpRequest,
  signingDate = new Date(),
): Promise<{ status: number; text: string }> => {
  const { response } = await connection.handle((await signer.sign(request, { signingDate })) as HttpRequest);
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body) chunks.push(chunk);
  return { status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') };
};
