import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { HttpFunctionName } from '#shared/contract/routes.ts';
import { productStage } from '../constructs/product-api.ts';
import { type FunctionContext, productFunction } from '../constructs/product-function.ts';
import { addRouteTable } from '../constructs/route-table.ts';
import { type FunctionName, functionNames, wiringOf } from '../wiring.ts';

/** What answers requests: the routes of the HTTP API, their limits and their functions. */
export class ApiStack extends Stack {
  readonly functions = new Map<FunctionName, IFunction>();

  constructor(scope: Construct, id: string, { api, ...context }: FunctionContext & { api: HttpApi }) {
    super(scope, id, {
      description: 'Xianyong: routes and functions of the HTTP API',
      terminationProtection: context.deployment.guarded,
    });
    const functions = new Map<HttpFunctionName, IFunction>();
    const fallbacks: HttpFunctionName[] = [];
    for (const name of functionNames) {
      const { trigger } = wiringOf(name);
      if (trigger.kind !== 'http') continue;
      const answers = productFunction(this, name, context);
      this.functions.set(name, answers);
      functions.set(trigger.routes, answers);
      if (trigger.otherwise) fallbacks.push(trigger.routes);
    }
    const [otherwise, ...more] = fallbacks;
    if (!otherwise || more.length > 0) throw new Error('exactly one function answers what no route matches');
    const routes = addRouteTable(this, api, { functions: Object.fromEntries(functions) as Record<HttpFunctionName, IFunction>, otherwise });
    productStage(new Construct(this, 'http'), api, context.deployment).node.addDependency(...routes);
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }
}
