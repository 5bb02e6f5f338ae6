import type { FastifyRequest } from 'fastify';

export const ROLES = ['viewer', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who calls. */
export type Caller = {
  readonly actor: string;
  readonly role: Role;
  /** Of the sign-in; absent for the token of the data directory, which does not expire. */
  readonly expiresAt?: number;
  readonly sessionSha256?: string;
};

/** What a route says about itself; every route has a `role`, and everything but GET says what it does. */
export type RouteAccess = {
  /** The least role that may call it; `anyone` needs no token. */
  readonly role: Role | 'anyone';
  /** Changes the store or the world: refused to viewers and on a read-only server. */
  readonly mutates?: true;
  /** A question too large for an address: POST, but nothing changes, and a viewer may ask it. */
  readonly computes?: true;
  /** Concerns nothing but the caller's own sign-in: open to every role, also on a read-only server. */
  readonly ownSession?: true;
  /** Takes bytes: the code of the answer to more of them than the route's `bodyLimit`. Without it the route takes JSON only. */
  readonly tooLarge?: 'body-too-large' | 'capture-too-large';
};

declare module 'fastify' {
  interface FastifyContextConfig extends Partial<RouteAccess> {}
  interface FastifyRequest {
    /** Set by the gate before any handler runs. */
    actor: string;
    role: Role;
    caller: Caller | undefined;
  }
}

export function hasRole(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** The row facts of what this request writes. */
export function writerOf(request: FastifyRequest): { actor: string; role: Role } {
  return { actor: request.actor, role: request.role };
}
