import * as z from 'zod';

export const Problem = z
  .strictObject({
    type: z.string().meta({ examples: ['urn:xianyong:error:invalid_request'] }),
    title: z.string().meta({ description: 'What happened, in the caller’s language.' }),
    status: z.int(),
    detail: z.string().meta({ description: 'What is kept, and what to do next.' }),
    code: z.string().meta({ description: 'Stable code to program against.' }),
    requestId: z.string().meta({ description: 'Quote it when asking for help.' }),
    errors: z
      .array(
        z.strictObject({
          path: z.string().meta({ description: 'JSON pointer into the request.', examples: ['/body/trialMonths'] }),
          message: z.string(),
          row: z.int().optional().meta({ description: 'Row of a file, the header being 1.' }),
          column: z.string().optional().meta({ description: 'Column of a file, by its heading.' }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });
