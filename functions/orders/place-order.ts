import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { OrderDeps } from './order-deps.ts';
import { orderPackage } from './order-package.ts';

/** Orders a package from the menu. */
export const placeOrder: UseCase<typeof orderRoutes.placeOrder, OrderDeps> = (deps, command) => orderPackage(deps, command, command.body);
