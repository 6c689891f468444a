import { allRoutes } from './routes.ts';

const shapes = [...Map.groupBy(allRoutes, ({ path }) => path.replace(/\{\w+\}/g, '[^/]+'))].map(([shape, routes]) => ({
  pattern: new RegExp(`^${shape}$`),
  methods: routes.map(({ method }) => method),
}));

/** The methods by which an address can be asked; none where nothing stands. */
export const allowedMethods = (path: string): string[] =>
  [...new Set(shapes.flatMap(({ pattern, methods }) => (pattern.test(path) ? methods : [])))].sort();
