import type { FastifyInstance, RouteOptions } from 'fastify';

/** The routes as they were registered: what the structural tests walk, and how a wrong method is told from a wrong address. */
export interface RouteBook {
  readonly routes: readonly RouteOptions[];
  allowedMethods(path: string): readonly string[];
}

export function keepRouteBook(app: FastifyInstance): RouteBook {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    // Forgetting the role must break the start, not open a door.
    if (!route.config?.role) throw new Error(`The route ${String(route.method)} ${route.url} names no role.`);
    routes.push(route);
  });
  return {
    routes,
    allowedMethods: (path) => {
      const methods = routes.filter((route) => patternOf(route.url).test(path)).flatMap((route) => route.method);
      return [...new Set(methods)].sort();
    },
  };
}

function patternOf(url: string): RegExp {
  const pattern = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+');
  return new RegExp(`^${pattern}$`);
}
