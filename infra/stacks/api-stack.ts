import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { HttpFunctionName } from '#shared/contract/routes.ts';
import { type FunctionContext, productFunction } from '../constructs/product-function.ts';
import { addRouteTable } from '../constructs/route-table.ts';
import { functionNames, wiringOf } from '../wiring.ts';

/** What answers requests: the routes of the HTTP API and their functions. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, { api, ...context }: FunctionContext & { api: HttpApi }) {
    super(scope, id, { description: 'Xianyong: routes and functions of the HTTP API' });
    const functions = new Map<HttpFunctionName, IFunction>();
    const fallbacks: HttpFunctionName[] = [];
    for (const name of functionNames) {
      const { trigger } = wiringOf(name);
      if (trigger.kind !== 'http') continue;
      functions.set(trigger.routes, productFunction(this, name, context));
      if (trigger.otherwise) fallbacks.push(trigger.routes);
    }
    const [otherwise, ...more] = fallbacks;
    if (!otherwise || more.length > 0) throw new Error('exactly one function answers what no route matches');
    addRouteTable(this, api, { functions: Object.fromEntries(functions) as Record<HttpFunctionName, IFunction>, otherwise });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }
}
