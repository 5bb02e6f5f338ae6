// Written by `npm run codegen` from the OpenAPI document of the server. Edit the routes there, not this file.

export interface paths {
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly status: "ok" | "ready";
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly status: "ok" | "ready";
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly [key: string]: unknown;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly actor: string;
                            /** @enum {string} */
                            readonly role: "viewer" | "operator" | "admin";
                            /** Format: date-time */
                            readonly expiresAt?: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly code: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly token: string;
                            readonly actor: string;
                            /** @enum {string} */
                            readonly role: "viewer" | "operator" | "admin";
                            /** Format: date-time */
                            readonly expiresAt: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": Record<string, never> | null;
                };
            };
            readonly responses: {
                /** @description No content */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": Record<string, never> | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly code: string;
                            /** Format: uri */
                            readonly url: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/config": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly limits: {
                                readonly jsonBodyBytes: number;
                                readonly fileBytes: number;
                                readonly batchRecords: number;
                            };
                            readonly readOnly: boolean;
                            readonly replay: {
                                readonly allow: readonly string[];
                                readonly configFile: string;
                            };
                            readonly aws: {
                                readonly region?: string;
                                readonly profile?: string;
                                readonly endpoint?: string;
                                readonly lambdaEndpoint?: string;
                                readonly endpointIsCustom: boolean;
                            };
                            readonly store: {
                                /** @enum {string} */
                                readonly kind: "embedded" | "postgres";
                                readonly capturesBytes: number;
                            };
                            /** @enum {string} */
                            readonly demo: "off" | "starting" | "ready" | "failed";
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aws": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly region?: string;
                    readonly profile?: string;
                    readonly role?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Where this choice leads; absent where no region is known. The account, once STS said it. */
                            readonly place?: {
                                readonly region: string;
                                readonly endpoint: string;
                                readonly custom: boolean;
                                readonly profile?: string;
                                readonly role?: string;
                                readonly account?: string;
                            };
                            /** @description Streams are those of the demo until something is chosen. */
                            readonly demo: boolean;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/aws/account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly region?: string;
                    readonly profile?: string;
                    readonly role?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly region: string;
                            readonly endpoint: string;
                            readonly custom: boolean;
                            readonly profile?: string;
                            readonly role?: string;
                            readonly account?: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/profiles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly name: string;
                                /** @enum {string} */
                                readonly kind: "sso" | "login" | "process" | "role" | "keys" | "other";
                                readonly region?: string;
                            }[];
                            readonly roles: readonly string[];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly q?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CaptureSummary"][];
                            readonly nextCursor?: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    readonly title?: string;
                    readonly source?: "paste" | "file";
                    readonly inMemory?: "true" | "false";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly title?: string;
                        readonly contentType?: string;
                        readonly data: string;
                    };
                    readonly "application/octet-stream": string;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Capture"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Capture"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": Record<string, never> | null;
                };
            };
            readonly responses: {
                /** @description No content */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly title: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Capture"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/raw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": string;
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["BatchSummary"][];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BatchDetail"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: number;
                    readonly limit?: number;
                    /** @description A filter as JSON, such as {"text":"refund"} */
                    readonly filter?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RowsPage"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/matches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description A filter as JSON, such as {"text":"refund"} */
                    readonly filter: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly positions: readonly number[];
                            /** @description User records that match, inside the aggregates of positions: 214.3 is the one with sub-sequence number 3 */
                            readonly userRecords?: readonly string[];
                            readonly counts: {
                                readonly total: number;
                                readonly scanned: number;
                                readonly matched: number;
                                readonly failed: number;
                                readonly cut: number;
                                /** @description Of the user records inside KPL aggregates, each judged by itself. Absent where none was looked at */
                                readonly userRecords?: {
                                    readonly scanned: number;
                                    readonly matched: number;
                                    readonly failed: number;
                                    readonly cut: number;
                                };
                            };
                            /** @description Of the first that failed */
                            readonly failure?: {
                                readonly position: number;
                                readonly userRecord?: number;
                                readonly message: string;
                            };
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/matches/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The same as lines of JSON while it is found: positions since the line before, counts up to here */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description A filter as JSON, such as {"text":"refund"} */
                    readonly filter: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/x-ndjson": string;
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description A place in the decoded value, such as $.order.items[0].price */
                    readonly path: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FieldValues"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/records/{n}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RecordDetail"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/records/{n}/data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly layer?: string;
                    /** @description bytes: what came out of it. text: its tree as JSON. input: what went in, which every layer has */
                    readonly as?: "bytes" | "text" | "input";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": string;
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/user-records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["UserRecordsPage"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/records/{n}/user-records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly cursor?: number;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                    readonly n: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["UserRecordsOfRecord"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/records/{n}/user-records/{m}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                    readonly n: number;
                    readonly m: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["UserRecordDetail"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/records/{n}/user-records/{m}/data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly layer?: string;
                    /** @description bytes: what came out of it. text: its tree as JSON. input: what went in, which every layer has */
                    readonly as?: "bytes" | "text" | "input";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                    readonly n: number;
                    readonly m: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": string;
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly as?: "event" | "ndjson" | "csv";
                    readonly format?: "event" | "ndjson" | "csv";
                    readonly batch?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "*/*": string;
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/batches/{b}/marks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Marks"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly b: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly positions: readonly number[];
                        /** @description User records by their rows, such as 214.3. That the record holds so many is not checked */
                        readonly userRecords?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Marks"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 412: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 428: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/event-stream": string;
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/captures/{id}/decoding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly for: "record" | "capture" | "stream";
                                /** @description Of a record */
                                readonly batch?: number;
                                /** @description Of a record */
                                readonly n?: number;
                                readonly streamArn?: string;
                                readonly force: readonly string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly for: "record" | "capture" | "stream";
                        /** @description Its stream is the one that is chosen for; or the batch of the record */
                        readonly batch: number;
                        /** @description Of a record */
                        readonly n?: number;
                        /** @description Names of GET /api/decode, or "automatic", from the layer inside the base64 inwards. Empty: all by itself */
                        readonly force: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly for: "record" | "capture" | "stream";
                                /** @description Of a record */
                                readonly batch?: number;
                                /** @description Of a record */
                                readonly n?: number;
                                readonly streamArn?: string;
                                readonly force: readonly string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/decode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly name: string;
                                /** @description False: it is used only where somebody chooses it */
                                readonly automatic: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly layers: components["schemas"]["LayerView"];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/schemas": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["SchemaSummary"][];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name?: string;
                        /** @enum {string} */
                        readonly kind: "avro" | "protobuf" | "json-schema";
                        /** @description schema-id: as the header of a record names it, a UUID of Glue or a number of Confluent */
                        readonly for: {
                            /** @enum {string} */
                            readonly kind: "all";
                        } | {
                            /** @enum {string} */
                            readonly kind: "stream";
                            readonly streamArn: string;
                        } | {
                            /** @enum {string} */
                            readonly kind: "capture";
                            /** Format: uuid */
                            readonly captureId: string;
                        } | {
                            /** @enum {string} */
                            readonly kind: "schema-id";
                            readonly schemaId: string;
                        };
                        readonly message?: string;
                        readonly text?: string;
                        readonly data?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SchemaSummary"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/schemas/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SchemaDetail"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": Record<string, never> | null;
                };
            };
            readonly responses: {
                /** @description No content */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/filter/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly filter: components["schemas"]["FilterInput"];
                        readonly sample: string;
                    } | {
                        readonly filter: components["schemas"]["FilterInput"];
                        /** Format: uuid */
                        readonly captureId: string;
                        readonly batch: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly matched: boolean;
                            readonly failed: boolean;
                            readonly cut: boolean;
                        } | {
                            readonly counts: {
                                readonly total: number;
                                readonly scanned: number;
                                readonly matched: number;
                                readonly failed: number;
                                readonly cut: number;
                                /** @description Of the user records inside KPL aggregates, each judged by itself. Absent where none was looked at */
                                readonly userRecords?: {
                                    readonly scanned: number;
                                    readonly matched: number;
                                    readonly failed: number;
                                    readonly cut: number;
                                };
                            };
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/predictions/mapping/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly text: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MappingReading"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/predictions/mapping/write": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description What is absent has the default of AWS. */
                        readonly mapping: {
                            /** @enum {string} */
                            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                            /** @description Seconds since the epoch. */
                            readonly startingPositionTimestamp?: number;
                            readonly batchSize?: number;
                            readonly maximumBatchingWindowInSeconds?: number;
                            readonly parallelizationFactor?: number;
                            readonly maximumRetryAttempts?: number;
                            readonly maximumRecordAgeInSeconds?: number;
                            readonly bisectBatchOnFunctionError?: boolean;
                            readonly tumblingWindowInSeconds?: number;
                            readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                            readonly onFailureDestination?: string;
                            readonly filterPatterns?: readonly string[];
                        };
                        /** @enum {string} */
                        readonly form: "aws-json" | "cloudformation" | "sam" | "cdk" | "serverless";
                        readonly names?: components["schemas"]["MappingNamesInput"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly text: string;
                            readonly notes: readonly string[];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/predictions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly captureId: string;
                        readonly batch: number;
                        readonly marked?: readonly (number | string)[];
                        readonly behaviour?: components["schemas"]["FunctionBehaviourInput"];
                        readonly windowBehaviour?: components["schemas"]["WindowBehaviourInput"];
                        /** @description What is absent has the default of AWS. */
                        readonly mapping?: {
                            /** @enum {string} */
                            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                            /** @description Seconds since the epoch. */
                            readonly startingPositionTimestamp?: number;
                            readonly batchSize?: number;
                            readonly maximumBatchingWindowInSeconds?: number;
                            readonly parallelizationFactor?: number;
                            readonly maximumRetryAttempts?: number;
                            readonly maximumRecordAgeInSeconds?: number;
                            readonly bisectBatchOnFunctionError?: boolean;
                            readonly tumblingWindowInSeconds?: number;
                            readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                            readonly onFailureDestination?: string;
                            readonly filterPatterns?: readonly string[];
                        };
                        /** @description Other settings, as in mapping, to hold against those. */
                        readonly proposed?: {
                            /** @enum {string} */
                            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                            /** @description Seconds since the epoch. */
                            readonly startingPositionTimestamp?: number;
                            readonly batchSize?: number;
                            readonly maximumBatchingWindowInSeconds?: number;
                            readonly parallelizationFactor?: number;
                            readonly maximumRetryAttempts?: number;
                            readonly maximumRecordAgeInSeconds?: number;
                            readonly bisectBatchOnFunctionError?: boolean;
                            readonly tumblingWindowInSeconds?: number;
                            readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                            readonly onFailureDestination?: string;
                            readonly filterPatterns?: readonly string[];
                        };
                        readonly assumptions?: {
                            readonly backoffFirstSeconds?: number;
                            readonly backoffMaximumSeconds?: number;
                            readonly invocationSeconds?: number;
                            /** @enum {string} */
                            readonly nonObjectResponse?: "fail" | "succeed";
                            /** @enum {string} */
                            readonly unknownIdentifiers?: "fail" | "ignore";
                            /** @enum {string} */
                            readonly bisectWithoutRetries?: "split" | "discard";
                            /** @enum {string} */
                            readonly bisectMalformedReport?: "split" | "retry";
                            /** @enum {string} */
                            readonly bisectInWindow?: "split" | "retry";
                            /** @enum {string} */
                            readonly topUp?: "none" | "waiting";
                            /** @enum {string} */
                            readonly ageAtLimit?: "deliver" | "discard";
                            /** @enum {string} */
                            readonly expiredMessages?: "one" | "each";
                            /** @enum {string} */
                            readonly retentionMessages?: "none" | "sent";
                            readonly retentionHours?: number;
                            /** @enum {string} */
                            readonly windowEndsWith?: "next-record" | "time";
                            /** @enum {string} */
                            readonly lateRecords?: "own-window" | "open-window";
                            /** @enum {string} */
                            readonly laneOfKey?: "hash" | "order-of-keys";
                        };
                        /** Format: date-time */
                        readonly now?: string;
                        readonly outcome?: components["schemas"]["OutcomeInput"];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly responseText?: string;
                            readonly read: components["schemas"]["ReadResponse"];
                            readonly prediction: components["schemas"]["Prediction"];
                            readonly mapping: components["schemas"]["EventSourceMapping"];
                            /** @description What there is to know about the settings. */
                            readonly findings: readonly components["schemas"]["Finding"][];
                            readonly assumptions: components["schemas"]["Assumptions"];
                            readonly marks?: components["schemas"]["RowMarks"];
                            readonly proposed?: {
                                readonly responseText?: string;
                                readonly read: components["schemas"]["ReadResponse"];
                                readonly prediction: components["schemas"]["Prediction"];
                                readonly mapping: components["schemas"]["EventSourceMapping"];
                                /** @description What there is to know about the settings. */
                                readonly findings: readonly components["schemas"]["Finding"][];
                                readonly comparison: components["schemas"]["PredictionComparison"];
                            };
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/predictions/shard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly captureId: string;
                        readonly batch: number;
                        readonly marked?: readonly (number | string)[];
                        readonly behaviour?: components["schemas"]["FunctionBehaviourInput"];
                        readonly windowBehaviour?: components["schemas"]["WindowBehaviourInput"];
                        /** @description What is absent has the default of AWS. */
                        readonly mapping?: {
                            /** @enum {string} */
                            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                            /** @description Seconds since the epoch. */
                            readonly startingPositionTimestamp?: number;
                            readonly batchSize?: number;
                            readonly maximumBatchingWindowInSeconds?: number;
                            readonly parallelizationFactor?: number;
                            readonly maximumRetryAttempts?: number;
                            readonly maximumRecordAgeInSeconds?: number;
                            readonly bisectBatchOnFunctionError?: boolean;
                            readonly tumblingWindowInSeconds?: number;
                            readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                            readonly onFailureDestination?: string;
                            readonly filterPatterns?: readonly string[];
                        };
                        /** @description Other settings, as in mapping, to hold against those. */
                        readonly proposed?: {
                            /** @enum {string} */
                            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                            /** @description Seconds since the epoch. */
                            readonly startingPositionTimestamp?: number;
                            readonly batchSize?: number;
                            readonly maximumBatchingWindowInSeconds?: number;
                            readonly parallelizationFactor?: number;
                            readonly maximumRetryAttempts?: number;
                            readonly maximumRecordAgeInSeconds?: number;
                            readonly bisectBatchOnFunctionError?: boolean;
                            readonly tumblingWindowInSeconds?: number;
                            readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                            readonly onFailureDestination?: string;
                            readonly filterPatterns?: readonly string[];
                        };
                        readonly assumptions?: {
                            readonly backoffFirstSeconds?: number;
                            readonly backoffMaximumSeconds?: number;
                            readonly invocationSeconds?: number;
                            /** @enum {string} */
                            readonly nonObjectResponse?: "fail" | "succeed";
                            /** @enum {string} */
                            readonly unknownIdentifiers?: "fail" | "ignore";
                            /** @enum {string} */
                            readonly bisectWithoutRetries?: "split" | "discard";
                            /** @enum {string} */
                            readonly bisectMalformedReport?: "split" | "retry";
                            /** @enum {string} */
                            readonly bisectInWindow?: "split" | "retry";
                            /** @enum {string} */
                            readonly topUp?: "none" | "waiting";
                            /** @enum {string} */
                            readonly ageAtLimit?: "deliver" | "discard";
                            /** @enum {string} */
                            readonly expiredMessages?: "one" | "each";
                            /** @enum {string} */
                            readonly retentionMessages?: "none" | "sent";
                            readonly retentionHours?: number;
                            /** @enum {string} */
                            readonly windowEndsWith?: "next-record" | "time";
                            /** @enum {string} */
                            readonly lateRecords?: "own-window" | "open-window";
                            /** @enum {string} */
                            readonly laneOfKey?: "hash" | "order-of-keys";
                        };
                        /** Format: date-time */
                        readonly now?: string;
                        /**
                         * @description Whether all records wait in the stream when the story begins, or come when they arrived.
                         * @enum {string}
                         */
                        readonly supply: "backlog" | "live";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly prediction: components["schemas"]["ShardPrediction"];
                            readonly mapping: components["schemas"]["EventSourceMapping"];
                            /** @description What there is to know about the settings. */
                            readonly findings: readonly components["schemas"]["Finding"][];
                            readonly assumptions: components["schemas"]["Assumptions"];
                            readonly marks?: components["schemas"]["RowMarks"];
                            readonly proposed?: {
                                readonly prediction: components["schemas"]["ShardPrediction"];
                                readonly mapping: components["schemas"]["EventSourceMapping"];
                                /** @description What there is to know about the settings. */
                                readonly findings: readonly components["schemas"]["Finding"][];
                                readonly comparison: components["schemas"]["PredictionComparison"];
                            };
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/predictions/filter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly captureId: string;
                        readonly batch: number;
                        readonly filterPatterns: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FilterVerdicts"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/functions/{name}/mappings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly region?: string;
                    readonly profile?: string;
                    readonly role?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description An id of GET /api/functions, the ARN of a function, or its name. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly region?: string;
                            readonly endpoint?: string;
                            readonly custom?: boolean;
                            readonly profile?: string;
                            readonly role?: string;
                            readonly account?: string;
                            readonly items: readonly components["schemas"]["ListedMapping"][];
                            /** @description Mappings of this function that read from something else than a Kinesis stream. */
                            readonly otherSources: number;
                            readonly cut: boolean;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/functions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description All functions of the account and region; without it, those that are set up here. */
                    readonly of?: "account";
                    readonly region?: string;
                    readonly profile?: string;
                    readonly role?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly kind: "sample" | "endpoint" | "aws";
                                readonly arn?: string;
                                readonly endpoint?: string;
                                readonly region?: string;
                                readonly account?: string;
                                readonly profile?: string;
                                readonly role?: string;
                                readonly qualifier?: string;
                                readonly runtime?: string;
                                readonly description?: string;
                                readonly allowed: boolean;
                                readonly production: boolean;
                            }[];
                            readonly cut?: boolean;
                            readonly place?: {
                                readonly region: string;
                                readonly endpoint: string;
                                readonly custom: boolean;
                                readonly profile?: string;
                                readonly role?: string;
                                readonly account?: string;
                            };
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/replays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly captureId?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Replay"][];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly captureId: string;
                        readonly batch: number;
                        readonly positions?: readonly number[];
                        /** @description An id of GET /api/functions, the name of a function, or its ARN. */
                        readonly target: string;
                        readonly qualifier?: string;
                        /** @description Whose credentials sign the call; the send is bound to it. */
                        readonly place?: {
                            readonly region?: string;
                            readonly profile?: string;
                            readonly role?: string;
                        };
                        /** @description A plan never runs anything, whatever stands here: sending is a request of its own. */
                        readonly dryRun?: boolean;
                        /** @description What Lambda would add to GetRecords output; each field that was given is listed in differences. */
                        readonly template?: {
                            readonly streamArn?: string;
                            readonly region?: string;
                            readonly role?: string;
                            readonly shardId?: string;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Replay"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/replays/{id}/send": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description For production: the name of the function, letter by letter. */
                        readonly confirm?: string;
                        /** @description Kept with the replay and in the audit. */
                        readonly reason?: string;
                        readonly mapping?: {
                            /** @enum {string} */
                            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                            /** @description Seconds since the epoch. */
                            readonly startingPositionTimestamp?: number;
                            readonly batchSize?: number;
                            readonly maximumBatchingWindowInSeconds?: number;
                            readonly parallelizationFactor?: number;
                            readonly maximumRetryAttempts?: number;
                            readonly maximumRecordAgeInSeconds?: number;
                            readonly bisectBatchOnFunctionError?: boolean;
                            readonly tumblingWindowInSeconds?: number;
                            readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                            readonly onFailureDestination?: string;
                            readonly filterPatterns?: readonly string[];
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Replay"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 410: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 428: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/replays/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Replay"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/streams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly region?: string;
                    readonly profile?: string;
                    readonly role?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly region: string;
                            readonly endpoint: string;
                            readonly custom: boolean;
                            readonly profile?: string;
                            readonly role?: string;
                            readonly account?: string;
                            readonly items: readonly {
                                readonly name: string;
                                readonly status?: string;
                                readonly openShards?: number;
                            }[];
                            readonly cut: boolean;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/streams/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly region?: string;
                    readonly profile?: string;
                    readonly role?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly region: string;
                            readonly endpoint: string;
                            readonly custom: boolean;
                            readonly profile?: string;
                            readonly role?: string;
                            readonly account?: string;
                            readonly name: string;
                            readonly shards: readonly {
                                readonly shardId: string;
                                /** @enum {string} */
                                readonly state: "open" | "closed";
                                readonly startingHashKey: string;
                                readonly endingHashKey: string;
                                readonly parentShardId?: string;
                                readonly adjacentParentShardId?: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly stream: string;
                        readonly region?: string;
                        readonly profile?: string;
                        readonly role?: string;
                        readonly shards?: readonly string[];
                        readonly from: {
                            /** @enum {string} */
                            readonly at: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP" | "AT_SEQUENCE_NUMBER" | "AFTER_SEQUENCE_NUMBER";
                            /** Format: date-time */
                            readonly timestamp?: string;
                            readonly sequenceNumber?: string;
                        };
                        readonly until: {
                            /** @enum {string} */
                            readonly kind: "now" | "count" | "time";
                            readonly records?: number;
                            /** Format: date-time */
                            readonly timestamp?: string;
                        };
                        readonly inMemory?: boolean;
                        readonly title?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StreamRead"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reads/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StreamRead"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": Record<string, never> | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StreamRead"];
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reads/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/event-stream": string;
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/incidents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly state: "off" | "starting" | "ready" | "failed";
                            readonly message?: string;
                            readonly items: readonly {
                                readonly id: string;
                                readonly title: string;
                                readonly about: string;
                                readonly look: string;
                                readonly stream: string;
                                readonly shardId: string;
                            }[];
                            readonly events: readonly {
                                readonly id: string;
                                readonly title: string;
                                readonly about: string;
                                readonly look: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/incidents/{id}/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": Record<string, never> | null;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** Format: uuid */
                            readonly captureId: string;
                            readonly settings: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly n: number;
                                /** Format: date-time */
                                readonly at: string;
                                readonly actor: string;
                                readonly role: string;
                                readonly action: string;
                                readonly subject: string;
                                readonly facts: {
                                    readonly [key: string]: string | number | boolean;
                                };
                                readonly hash: string;
                                readonly previousHash: string;
                            }[];
                            readonly nextCursor?: string;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/audit/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly ok: boolean;
                            readonly rows: number;
                            readonly firstBad?: number;
                        };
                    };
                };
                /** @description Default Response */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 507: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ProblemInput: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly code: string;
            readonly detail: string;
            readonly requestId: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly FilterInput: {
            readonly text?: string;
            readonly regex?: string;
            readonly pattern?: string;
            readonly path?: string;
            readonly cel?: string;
        };
        readonly FieldValuesInput: {
            readonly values: readonly {
                readonly n: number;
                /** @description As written: numbers to the last digit, strings in their quotes */
                readonly text: string;
                /** @constant */
                readonly cut?: true;
                /** @description Where there is more than one value at this place */
                readonly count?: number;
                readonly last?: string;
            }[];
            readonly counts: {
                readonly total: number;
                readonly scanned: number;
                readonly found: number;
                readonly failed: number;
                readonly cut: number;
            };
        };
        readonly IssueInput: {
            readonly code: string;
            readonly pointer: string;
            readonly message: string;
            /** @enum {string} */
            readonly severity: "error" | "warning";
        };
        readonly RowInput: {
            readonly n: number;
            readonly sequenceNumber?: string;
            readonly eventId?: string;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            readonly partitionKey?: string;
            readonly arrival?: string;
            readonly arrivalMillis?: number;
            readonly dataBytes?: number;
            /** @description How many user records it holds, for a KPL aggregate */
            readonly userRecords?: number;
            readonly eventBytes: number;
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["IssueInput"][];
        };
        readonly RowsPageInput: {
            readonly rows: readonly components["schemas"]["RowInput"][];
            readonly nextCursor?: string;
            /** @description What a filter counted is there where one was asked for */
            readonly counts: {
                readonly issues: number;
                readonly total: number;
                readonly scanned?: number;
                readonly matched?: number;
                readonly failed?: number;
                readonly cut?: number;
                /** @description Of the user records inside KPL aggregates, each judged by itself. Absent where none was looked at */
                readonly userRecords?: {
                    readonly scanned: number;
                    readonly matched: number;
                    readonly failed: number;
                    readonly cut: number;
                };
            };
        };
        readonly LayerViewInput: {
            readonly id: string;
            readonly decoder: string;
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            /** @enum {string} */
            readonly confidence: "certain" | "heuristic" | "forced";
            readonly notes: readonly {
                readonly code: string;
                readonly message: string;
            }[];
            readonly inputLength: number;
            readonly outputLength?: number;
            readonly trailingLength: number;
            /** @description Where its input lies in the input of the layer around it, where it lies there as it is */
            readonly place?: {
                readonly start: number;
                readonly end: number;
            };
            readonly value?: {
                /** @constant */
                readonly kind: "json";
                readonly lossyNumbers: number;
            } | {
                /** @constant */
                readonly kind: "tree";
                readonly text: string;
                /** @constant */
                readonly textCut?: true;
            } | {
                /** @constant */
                readonly kind: "text";
                /** @constant */
                readonly encoding: "utf-8";
            } | {
                /** @constant */
                readonly kind: "binary";
            } | {
                /** @constant */
                readonly kind: "empty";
            };
            readonly facts: readonly (readonly [
                string,
                string
            ])[];
            readonly refusals: readonly {
                readonly decoder: string;
                readonly code: string;
                readonly because: string;
                readonly offset?: number;
                readonly claimed?: boolean;
            }[];
            readonly children: readonly components["schemas"]["LayerViewInput"][];
            readonly bytesBase64?: string;
            /** @constant */
            readonly bytesCut?: true;
        };
        readonly RecordDetailInput: {
            readonly n: number;
            readonly sequenceNumber?: string;
            readonly eventId?: string;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            readonly partitionKey?: string;
            readonly arrival?: string;
            readonly arrivalMillis?: number;
            readonly dataBytes?: number;
            /** @description How many user records it holds, for a KPL aggregate */
            readonly userRecords?: number;
            readonly eventBytes: number;
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["IssueInput"][];
            readonly pointer: string;
            readonly metadata: readonly (readonly [
                string,
                string
            ])[];
            readonly rawText: string;
            readonly layers?: components["schemas"]["LayerViewInput"];
        };
        readonly UserRecordRowInput: {
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["IssueInput"][];
            readonly n: number;
            /** @description Its place in the aggregate, which is its sub-sequence number */
            readonly m: number;
            readonly partitionKey?: string;
            readonly explicitHashKey?: string;
            readonly dataBytes: number;
        };
        readonly UserRecordsPageInput: {
            readonly rows: readonly components["schemas"]["UserRecordRowInput"][];
            readonly nextCursor?: string;
        };
        readonly UserRecordsOfRecordInput: {
            readonly rows: readonly components["schemas"]["UserRecordRowInput"][];
            readonly nextCursor?: string;
            /** @description How many user records the record holds, and how many of them can be listed */
            readonly counts: {
                readonly total: number;
                readonly listed: number;
            };
        };
        readonly UserRecordDetailInput: {
            readonly n: number;
            readonly sequenceNumber?: string;
            readonly eventId?: string;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            readonly partitionKey?: string;
            readonly arrival?: string;
            readonly arrivalMillis?: number;
            readonly dataBytes?: number;
            /** @description How many user records it holds, for a KPL aggregate */
            readonly userRecords?: number;
            readonly eventBytes: number;
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["IssueInput"][];
            readonly pointer: string;
            readonly metadata: readonly (readonly [
                string,
                string
            ])[];
            /** @description The JSON of the record that holds it */
            readonly rawText: string;
            readonly layers?: components["schemas"]["LayerViewInput"];
            /** @description Its place in the aggregate, which is its sub-sequence number */
            readonly m: number;
            readonly explicitHashKey?: string;
        };
        readonly OnFailureFactsInput: {
            /** @enum {string} */
            readonly via: "sqs" | "sns" | "s3" | "plain";
            readonly functionArn?: string;
            readonly requestId?: string;
            readonly condition?: string;
            readonly approximateInvokeCount?: string;
            readonly timestamp?: string;
            readonly executedVersion?: string;
            readonly functionError?: string;
            readonly streamArn?: string;
            readonly shardId?: string;
            readonly startSequenceNumber?: string;
            readonly endSequenceNumber?: string;
            readonly firstArrival?: string;
            readonly lastArrival?: string;
            readonly batchSize?: string;
            readonly hasPayload: boolean;
        };
        readonly BatchSummaryInput: {
            readonly n: number;
            /** @enum {string} */
            readonly source: "kinesis-event" | "time-window-event" | "record" | "get-records";
            readonly pointer: string;
            readonly records: number;
            readonly issues: number;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            /** @constant */
            readonly isPart?: true;
            readonly eventSourceArn?: string;
            readonly streamArn?: string;
            readonly region?: string;
            readonly firstArrivalMillis?: number;
            readonly lastArrivalMillis?: number;
            readonly firstSequenceNumber?: string;
            readonly lastSequenceNumber?: string;
            readonly eventBytes: number;
            readonly envelopeBytes: number;
            readonly window?: {
                readonly start: string;
                readonly end: string;
                readonly isFinalInvokeForWindow: boolean;
                readonly isWindowTerminatedEarly: boolean;
                readonly stateText: string;
            };
        };
        readonly BatchDetailInput: {
            readonly n: number;
            /** @enum {string} */
            readonly source: "kinesis-event" | "time-window-event" | "record" | "get-records";
            readonly pointer: string;
            readonly records: number;
            readonly issues: number;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            /** @constant */
            readonly isPart?: true;
            readonly eventSourceArn?: string;
            readonly streamArn?: string;
            readonly region?: string;
            readonly firstArrivalMillis?: number;
            readonly lastArrivalMillis?: number;
            readonly firstSequenceNumber?: string;
            readonly lastSequenceNumber?: string;
            readonly eventBytes: number;
            readonly envelopeBytes: number;
            readonly window?: {
                readonly start: string;
                readonly end: string;
                readonly isFinalInvokeForWindow: boolean;
                readonly isWindowTerminatedEarly: boolean;
                readonly stateText: string;
            };
            readonly issueList: readonly components["schemas"]["IssueInput"][];
        };
        readonly ReadingInput: {
            readonly stream: string;
            readonly region: string;
            readonly endpoint: string;
            readonly custom: boolean;
            /** @constant */
            readonly demo?: true;
            readonly profile?: string;
            readonly role?: string;
            readonly account?: string;
            readonly because: string;
            readonly message: string;
            readonly cut: boolean;
        };
        readonly CaptureSummaryInput: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            /** @enum {string} */
            readonly kind: "kinesis-event" | "time-window-event" | "record" | "get-records" | "events" | "on-failure-record" | "bundle" | "other-aws-event" | "unrecognised";
            readonly kindTitle: string;
            readonly message: string;
            readonly contentType?: string;
            readonly bytes: number;
            readonly contentBytes: number;
            readonly gzipped: boolean;
            readonly sha256: string;
            readonly records: number;
            readonly batches: number;
            readonly issues: number;
            readonly source: string;
            readonly reading?: components["schemas"]["ReadingInput"];
            /** @constant */
            readonly inMemory?: true;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
        };
        readonly CaptureInput: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            /** @enum {string} */
            readonly kind: "kinesis-event" | "time-window-event" | "record" | "get-records" | "events" | "on-failure-record" | "bundle" | "other-aws-event" | "unrecognised";
            readonly kindTitle: string;
            readonly message: string;
            readonly contentType?: string;
            readonly bytes: number;
            readonly contentBytes: number;
            readonly gzipped: boolean;
            readonly sha256: string;
            readonly records: number;
            readonly batches: number;
            readonly issues: number;
            readonly source: string;
            readonly reading?: components["schemas"]["ReadingInput"];
            /** @constant */
            readonly inMemory?: true;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
            readonly issueList: readonly components["schemas"]["IssueInput"][];
            readonly onFailure?: components["schemas"]["OnFailureFactsInput"];
            readonly batchList: readonly components["schemas"]["BatchSummaryInput"][];
        };
        readonly MarksInput: {
            readonly revision: number;
            readonly positions: readonly number[];
            /** @description Absent where none is marked */
            readonly userRecords?: readonly string[];
        };
        readonly OutcomeInput: {
            /** @constant */
            readonly kind: "returned";
            readonly payloadText?: string;
        } | {
            /** @constant */
            readonly kind: "threw";
            readonly errorType?: string;
            readonly errorMessage?: string;
        } | {
            /** @enum {string} */
            readonly kind: "timed-out" | "throttled" | "service-error" | "too-large";
        };
        readonly FailingBehaviourInput: {
            /** @constant */
            readonly kind: "reports-marked";
            readonly stopsAtFirst?: boolean;
        } | {
            /** @enum {string} */
            readonly kind: "throws-on-marked" | "times-out-on-marked";
        } | {
            /** @constant */
            readonly kind: "powertools-batch";
            readonly throwsWhenAllFail?: boolean;
        };
        readonly FunctionBehaviourInput: {
            /** @constant */
            readonly kind: "reports-marked";
            readonly stopsAtFirst?: boolean;
        } | {
            /** @enum {string} */
            readonly kind: "throws-on-marked" | "times-out-on-marked";
        } | {
            /** @constant */
            readonly kind: "powertools-batch";
            readonly throwsWhenAllFail?: boolean;
        } | {
            /** @constant */
            readonly kind: "recovers";
            readonly times: number;
            readonly failing?: components["schemas"]["FailingBehaviourInput"];
        } | {
            /** @constant */
            readonly kind: "throttled";
            readonly times: number;
            readonly failing?: components["schemas"]["FailingBehaviourInput"];
        } | {
            /** @constant */
            readonly kind: "returns";
            readonly payloadText?: string;
        } | {
            /** @constant */
            readonly kind: "script";
            readonly outcomes: readonly components["schemas"]["OutcomeInput"][];
        };
        readonly EventSourceMappingInput: {
            /** @enum {string} */
            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
            /** @description Seconds since the epoch. */
            readonly startingPositionTimestamp?: number;
            readonly batchSize: number;
            readonly maximumBatchingWindowInSeconds: number;
            readonly parallelizationFactor: number;
            readonly maximumRetryAttempts: number;
            readonly maximumRecordAgeInSeconds: number;
            readonly bisectBatchOnFunctionError: boolean;
            readonly tumblingWindowInSeconds: number;
            readonly functionResponseTypes: readonly "ReportBatchItemFailures"[];
            readonly onFailureDestination?: string;
            readonly filterPatterns?: readonly string[];
        };
        readonly AssumptionsInput: {
            readonly backoffFirstSeconds: number;
            readonly backoffMaximumSeconds: number;
            readonly invocationSeconds: number;
            /** @enum {string} */
            readonly nonObjectResponse: "fail" | "succeed";
            /** @enum {string} */
            readonly unknownIdentifiers: "fail" | "ignore";
            /** @enum {string} */
            readonly bisectWithoutRetries: "split" | "discard";
            /** @enum {string} */
            readonly bisectMalformedReport: "split" | "retry";
            /** @enum {string} */
            readonly bisectInWindow: "split" | "retry";
            /** @enum {string} */
            readonly topUp: "none" | "waiting";
            /** @enum {string} */
            readonly ageAtLimit: "deliver" | "discard";
            /** @enum {string} */
            readonly expiredMessages: "one" | "each";
            /** @enum {string} */
            readonly retentionMessages: "none" | "sent";
            readonly retentionHours: number;
            /** @enum {string} */
            readonly windowEndsWith: "next-record" | "time";
            /** @enum {string} */
            readonly lateRecords: "own-window" | "open-window";
            /** @enum {string} */
            readonly laneOfKey: "hash" | "order-of-keys";
        };
        readonly WindowBehaviourInput: {
            readonly stateBytes?: number;
            readonly finalFailures?: number;
        };
        readonly ListedMappingInput: {
            readonly uuid?: string;
            readonly functionArn?: string;
            readonly eventSourceArn: string;
            readonly startingPosition?: string;
            readonly state?: string;
            readonly stateTransitionReason?: string;
            readonly lastProcessingResult?: string;
            readonly lastModified?: string;
            readonly mapping: components["schemas"]["EventSourceMappingInput"];
            /** @description The settings that AWS named; the others are its defaults. */
            readonly given: readonly string[];
            readonly notes: readonly string[];
        };
        readonly RuleInput: {
            readonly id: string;
            /** @enum {string} */
            readonly grade: "documented" | "observed" | "assumed";
            readonly text: string;
            readonly source: string;
            readonly differs?: string;
        };
        readonly VerdictInput: {
            /** @constant */
            readonly kind: "complete-success";
            readonly rule: components["schemas"]["RuleInput"];
        } | {
            /** @constant */
            readonly kind: "partial-failure";
            readonly checkpoint: number;
            readonly reported: readonly number[];
            readonly rule: components["schemas"]["RuleInput"];
        } | {
            /** @constant */
            readonly kind: "complete-failure";
            readonly because: string;
            readonly rule: components["schemas"]["RuleInput"];
        } | {
            /** @constant */
            readonly kind: "not-delivered";
            readonly counted: boolean;
            readonly because: string;
            readonly rule: components["schemas"]["RuleInput"];
        };
        readonly FindingInput: {
            readonly code: string;
            /** @enum {string} */
            readonly severity: "error" | "warning" | "info";
            readonly what: string;
            readonly fix: string;
            readonly rule: components["schemas"]["RuleInput"];
        };
        readonly ReadResponseInput: {
            readonly verdict: components["schemas"]["VerdictInput"];
            readonly findings: readonly components["schemas"]["FindingInput"][];
        };
        readonly AttemptInput: {
            readonly from: number;
            readonly to: number;
            readonly records?: number;
            readonly lane?: number;
            readonly ordinal: number;
            readonly count: number;
            readonly startSeconds: number;
            readonly lastSeconds: number;
            readonly attemptOfPiece: number;
            readonly splitDepth: number;
            readonly delivered: boolean;
            readonly payloadBytes: number;
            /** @enum {string} */
            readonly outcome: "returned" | "threw" | "timed-out" | "throttled" | "service-error" | "too-large";
            readonly verdict: components["schemas"]["VerdictInput"];
            /** @enum {string} */
            readonly next: "done" | "checkpoint" | "retry" | "bisect" | "discard" | "expire";
            readonly rule: components["schemas"]["RuleInput"];
            readonly window?: {
                readonly start: string;
                readonly end: string;
                readonly isFinal: boolean;
                readonly isEarly: boolean;
                readonly stateBytes: number;
                readonly stateText?: string;
            };
            readonly batch?: number;
        };
        readonly PatternAnswerInput: {
            readonly matches: boolean;
            readonly because: string;
            readonly rule: components["schemas"]["RuleInput"];
            readonly matchesBySpelling?: boolean;
        };
        readonly FateInput: {
            /** @enum {string} */
            readonly final: "done" | "discarded" | "expired" | "filtered" | "pending";
            readonly deliveries: number;
            readonly because: {
                /** @enum {string} */
                readonly kind: "succeeded" | "report-ignored" | "not-reported" | "itself" | "whole-batch" | "age" | "retention" | "too-large";
            } | {
                /** @constant */
                readonly kind: "behind";
                readonly position: number;
            } | {
                /** @constant */
                readonly kind: "filter";
                readonly answers: readonly components["schemas"]["PatternAnswerInput"][];
            };
            /** @enum {string} */
            readonly grade: "documented" | "observed" | "assumed";
        };
        readonly PredictionInput: {
            readonly startMillis: number;
            readonly attempts: readonly components["schemas"]["AttemptInput"][];
            readonly fates: readonly components["schemas"]["FateInput"][];
            readonly messages: readonly {
                readonly from: number;
                readonly to: number;
                readonly records?: number;
                readonly lane?: number;
                /** @enum {string} */
                readonly condition: "RetryAttemptsExhausted" | "RecordAgeExceeded";
                readonly approximateInvokeCount: number;
                readonly functionError?: "Unhandled" | null;
                readonly hasResponseContext: boolean;
                readonly atSeconds: number;
                readonly window?: {
                    readonly start: string;
                    readonly end: string;
                    readonly isFinal: boolean;
                    readonly isEarly: boolean;
                };
            }[];
            readonly checkpoint: number;
            readonly totals: {
                readonly invocations: number;
                readonly rejected: number;
                readonly redeliveries: number;
                readonly recordsRedelivered: number;
                readonly discarded: number;
                readonly expired: number;
                readonly filtered?: number;
                readonly userRecords?: {
                    readonly all: number;
                    readonly redelivered: number;
                    readonly discarded: number;
                    readonly expired: number;
                };
                readonly blockedSeconds: number;
            };
            readonly rules: readonly components["schemas"]["RuleInput"][];
            readonly truncated: boolean;
            readonly openWindow?: {
                readonly start: string;
                readonly end: string;
                readonly stateBytes: number;
                readonly stateText?: string;
            };
        };
        readonly PredictionComparisonInput: {
            readonly invocations: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly deliveries: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly redeliveries: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly blockedSeconds: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly recordsLost: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly lostSilently: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly messages: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly saved: readonly number[];
            readonly newlyLost: readonly number[];
            readonly changed: number;
            readonly isComplete: boolean;
        };
        readonly RowMarksInput: {
            /** @description Positions of the records that are reported: of a user record its aggregate. */
            readonly marked: readonly number[];
            /** @description Rows that nobody marked and that share the sequence number of a marked one. */
            readonly siblings: readonly string[];
            readonly findings: readonly components["schemas"]["FindingInput"][];
        };
        readonly FilterVerdictInput: {
            readonly delivered: boolean;
            readonly answers: readonly components["schemas"]["PatternAnswerInput"][];
            readonly deliveredBySpelling?: boolean;
            /** @enum {string} */
            readonly data: "json" | "gzip" | "kpl-aggregate" | "other";
        };
        readonly FilterVerdictsInput: {
            readonly verdicts: readonly components["schemas"]["FilterVerdictInput"][];
            readonly ofRecord: readonly number[];
        };
        readonly MappingNamesInput: {
            readonly uuid?: string;
            readonly functionName?: string;
            readonly eventSourceArn?: string;
            readonly state?: string;
            readonly lastProcessingResult?: string;
        };
        readonly ReadMappingInput: {
            /** @enum {string} */
            readonly form: "aws-json" | "cloudformation" | "sam" | "cdk" | "serverless";
            readonly mapping: components["schemas"]["EventSourceMappingInput"];
            /** @description The settings that the text names; the others are defaults. */
            readonly given: readonly string[];
            readonly names: components["schemas"]["MappingNamesInput"];
            readonly notes: readonly string[];
        };
        readonly MappingReadingInput: {
            /** @constant */
            readonly kind: "read";
            readonly mappings: readonly components["schemas"]["ReadMappingInput"][];
        } | {
            /** @constant */
            readonly kind: "refused";
            readonly message: string;
        };
        readonly ShardPredictionInput: {
            readonly startMillis: number;
            readonly attempts: readonly components["schemas"]["AttemptInput"][];
            readonly fates: readonly components["schemas"]["FateInput"][];
            readonly messages: readonly {
                readonly from: number;
                readonly to: number;
                readonly records?: number;
                readonly lane?: number;
                /** @enum {string} */
                readonly condition: "RetryAttemptsExhausted" | "RecordAgeExceeded";
                readonly approximateInvokeCount: number;
                readonly functionError?: "Unhandled" | null;
                readonly hasResponseContext: boolean;
                readonly atSeconds: number;
                readonly window?: {
                    readonly start: string;
                    readonly end: string;
                    readonly isFinal: boolean;
                    readonly isEarly: boolean;
                };
            }[];
            readonly checkpoint: number;
            readonly totals: {
                readonly invocations: number;
                readonly rejected: number;
                readonly redeliveries: number;
                readonly recordsRedelivered: number;
                readonly discarded: number;
                readonly expired: number;
                readonly filtered?: number;
                readonly userRecords?: {
                    readonly all: number;
                    readonly redelivered: number;
                    readonly discarded: number;
                    readonly expired: number;
                };
                readonly blockedSeconds: number;
            };
            readonly rules: readonly components["schemas"]["RuleInput"][];
            readonly truncated: boolean;
            readonly batches: readonly {
                readonly from: number;
                readonly to: number;
                readonly records?: number;
                readonly lane?: number;
                /** @enum {string} */
                readonly closedBy: "batch-size" | "payload" | "batching-window" | "tumbling-window" | "last-record";
                readonly startSeconds: number;
                readonly endSeconds: number;
            }[];
            readonly checkpoints: readonly {
                readonly seconds: number;
                readonly position: number;
            }[];
            readonly laneOfRecord?: readonly number[];
            readonly openWindows?: readonly {
                readonly start: string;
                readonly end: string;
                readonly stateBytes: number;
                readonly stateText?: string;
                readonly lane?: number;
            }[];
        };
        readonly ReplayInput: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly captureId: string;
            readonly batch: number;
            readonly positions?: readonly number[];
            readonly target: {
                readonly id: string;
                readonly name: string;
                /** @enum {string} */
                readonly kind: "sample" | "endpoint" | "aws";
                readonly arn?: string;
                readonly endpoint?: string;
                readonly region?: string;
                readonly account?: string;
                readonly profile?: string;
                readonly role?: string;
                readonly qualifier?: string;
                readonly runtime?: string;
                readonly description?: string;
                readonly allowed: boolean;
                readonly production: boolean;
            };
            readonly facts: readonly {
                readonly name: string;
                readonly value?: string | number;
                readonly known: boolean;
            }[];
            readonly payloadBytes: number;
            readonly payloadSha256: string;
            readonly differences: readonly {
                readonly code: string;
                readonly message: string;
            }[];
            readonly allowed: boolean;
            readonly production: boolean;
            /** Format: date-time */
            readonly expiresAt: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
            readonly mapping?: {
                /** @enum {string} */
                readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                /** @description Seconds since the epoch. */
                readonly startingPositionTimestamp?: number;
                readonly batchSize?: number;
                readonly maximumBatchingWindowInSeconds?: number;
                readonly parallelizationFactor?: number;
                readonly maximumRetryAttempts?: number;
                readonly maximumRecordAgeInSeconds?: number;
                readonly bisectBatchOnFunctionError?: boolean;
                readonly tumblingWindowInSeconds?: number;
                readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                readonly onFailureDestination?: string;
                readonly filterPatterns?: readonly string[];
            };
            /** @enum {string} */
            readonly status: "planned" | "sending" | "sent";
            /** @enum {string} */
            readonly outcome?: "succeeded" | "function_error" | "throttled" | "refused" | "unknown";
            readonly message: string;
            readonly reason?: string;
            /** Format: date-time */
            readonly sentAt?: string;
            /** Format: date-time */
            readonly finishedAt?: string;
            readonly durationMs?: number;
            readonly statusCode?: number;
            readonly requestId?: string;
            readonly executedVersion?: string;
            readonly functionError?: string;
            /** @description What the function answered, from its first byte. */
            readonly payloadBase64?: string;
            /** @constant */
            readonly payloadCut?: true;
            readonly logTail?: string;
            readonly read?: components["schemas"]["ReadResponseInput"];
            readonly prediction?: components["schemas"]["PredictionInput"];
        };
        readonly SchemaSummaryInput: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "avro" | "protobuf" | "json-schema";
            /** @description schema-id: as the header of a record names it, a UUID of Glue or a number of Confluent */
            readonly for: {
                /** @constant */
                readonly kind: "all";
            } | {
                /** @constant */
                readonly kind: "stream";
                readonly streamArn: string;
            } | {
                /** @constant */
                readonly kind: "capture";
                /** Format: uuid */
                readonly captureId: string;
            } | {
                /** @constant */
                readonly kind: "schema-id";
                readonly schemaId: string;
            };
            /** @description Of Protobuf: what a record is. Absent: its header says, or it is the first */
            readonly message?: string;
            readonly messages: readonly string[];
            /** @description By which a record may name it: the fingerprint of an Avro schema */
            readonly ids: readonly string[];
            readonly size: number;
            readonly sha256: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
        };
        readonly SchemaDetailInput: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "avro" | "protobuf" | "json-schema";
            /** @description schema-id: as the header of a record names it, a UUID of Glue or a number of Confluent */
            readonly for: {
                /** @constant */
                readonly kind: "all";
            } | {
                /** @constant */
                readonly kind: "stream";
                readonly streamArn: string;
            } | {
                /** @constant */
                readonly kind: "capture";
                /** Format: uuid */
                readonly captureId: string;
            } | {
                /** @constant */
                readonly kind: "schema-id";
                readonly schemaId: string;
            };
            /** @description Of Protobuf: what a record is. Absent: its header says, or it is the first */
            readonly message?: string;
            readonly messages: readonly string[];
            /** @description By which a record may name it: the fingerprint of an Avro schema */
            readonly ids: readonly string[];
            readonly size: number;
            readonly sha256: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
            /** @description base64 */
            readonly data: string;
        };
        readonly StreamReadInput: {
            /** Format: uuid */
            readonly id: string;
            readonly stream: string;
            readonly region: string;
            readonly endpoint: string;
            readonly custom: boolean;
            readonly profile?: string;
            readonly role?: string;
            readonly account?: string;
            /** @enum {string} */
            readonly state: "reading" | "saving" | "done" | "stopped" | "failed";
            readonly end?: {
                /** @enum {string} */
                readonly because: "shard-end" | "tip" | "asked-time" | "asked-count" | "cap-records" | "cap-bytes" | "cap-time" | "stopped" | "failed";
                readonly message: string;
                readonly cut: boolean;
            };
            readonly records: number;
            readonly bytes: number;
            readonly shards: readonly {
                readonly shardId: string;
                readonly records: number;
                readonly millisBehindLatest?: number;
                readonly lastSequenceNumber?: string;
                readonly throttled: number;
                readonly retried: number;
                /** @enum {string} */
                readonly end?: "shard-end" | "tip" | "asked-time" | "asked-count" | "cap-records" | "cap-bytes" | "cap-time" | "stopped" | "failed";
            }[];
            readonly inMemory: boolean;
            /** Format: uuid */
            readonly captureId?: string;
            readonly problem?: {
                readonly code: string;
                readonly detail: string;
            };
        };
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly code: string;
            readonly detail: string;
            readonly requestId: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Filter: {
            readonly text?: string;
            readonly regex?: string;
            readonly pattern?: string;
            readonly path?: string;
            readonly cel?: string;
        };
        readonly FieldValues: {
            readonly values: readonly {
                readonly n: number;
                /** @description As written: numbers to the last digit, strings in their quotes */
                readonly text: string;
                /** @constant */
                readonly cut?: true;
                /** @description Where there is more than one value at this place */
                readonly count?: number;
                readonly last?: string;
            }[];
            readonly counts: {
                readonly total: number;
                readonly scanned: number;
                readonly found: number;
                readonly failed: number;
                readonly cut: number;
            };
        };
        readonly Issue: {
            readonly code: string;
            readonly pointer: string;
            readonly message: string;
            /** @enum {string} */
            readonly severity: "error" | "warning";
        };
        readonly Row: {
            readonly n: number;
            readonly sequenceNumber?: string;
            readonly eventId?: string;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            readonly partitionKey?: string;
            readonly arrival?: string;
            readonly arrivalMillis?: number;
            readonly dataBytes?: number;
            /** @description How many user records it holds, for a KPL aggregate */
            readonly userRecords?: number;
            readonly eventBytes: number;
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["Issue"][];
        };
        readonly RowsPage: {
            readonly rows: readonly components["schemas"]["Row"][];
            readonly nextCursor?: string;
            /** @description What a filter counted is there where one was asked for */
            readonly counts: {
                readonly issues: number;
                readonly total: number;
                readonly scanned?: number;
                readonly matched?: number;
                readonly failed?: number;
                readonly cut?: number;
                /** @description Of the user records inside KPL aggregates, each judged by itself. Absent where none was looked at */
                readonly userRecords?: {
                    readonly scanned: number;
                    readonly matched: number;
                    readonly failed: number;
                    readonly cut: number;
                };
            };
        };
        readonly LayerView: {
            readonly id: string;
            readonly decoder: string;
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            /** @enum {string} */
            readonly confidence: "certain" | "heuristic" | "forced";
            readonly notes: readonly {
                readonly code: string;
                readonly message: string;
            }[];
            readonly inputLength: number;
            readonly outputLength?: number;
            readonly trailingLength: number;
            /** @description Where its input lies in the input of the layer around it, where it lies there as it is */
            readonly place?: {
                readonly start: number;
                readonly end: number;
            };
            readonly value?: {
                /** @constant */
                readonly kind: "json";
                readonly lossyNumbers: number;
            } | {
                /** @constant */
                readonly kind: "tree";
                readonly text: string;
                /** @constant */
                readonly textCut?: true;
            } | {
                /** @constant */
                readonly kind: "text";
                /** @constant */
                readonly encoding: "utf-8";
            } | {
                /** @constant */
                readonly kind: "binary";
            } | {
                /** @constant */
                readonly kind: "empty";
            };
            readonly facts: readonly (readonly [
                string,
                string
            ])[];
            readonly refusals: readonly {
                readonly decoder: string;
                readonly code: string;
                readonly because: string;
                readonly offset?: number;
                readonly claimed?: boolean;
            }[];
            readonly children: readonly components["schemas"]["LayerView"][];
            readonly bytesBase64?: string;
            /** @constant */
            readonly bytesCut?: true;
        };
        readonly RecordDetail: {
            readonly n: number;
            readonly sequenceNumber?: string;
            readonly eventId?: string;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            readonly partitionKey?: string;
            readonly arrival?: string;
            readonly arrivalMillis?: number;
            readonly dataBytes?: number;
            /** @description How many user records it holds, for a KPL aggregate */
            readonly userRecords?: number;
            readonly eventBytes: number;
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["Issue"][];
            readonly pointer: string;
            readonly metadata: readonly (readonly [
                string,
                string
            ])[];
            readonly rawText: string;
            readonly layers?: components["schemas"]["LayerView"];
        };
        readonly UserRecordRow: {
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["Issue"][];
            readonly n: number;
            /** @description Its place in the aggregate, which is its sub-sequence number */
            readonly m: number;
            readonly partitionKey?: string;
            readonly explicitHashKey?: string;
            readonly dataBytes: number;
        };
        readonly UserRecordsPage: {
            readonly rows: readonly components["schemas"]["UserRecordRow"][];
            readonly nextCursor?: string;
        };
        readonly UserRecordsOfRecord: {
            readonly rows: readonly components["schemas"]["UserRecordRow"][];
            readonly nextCursor?: string;
            /** @description How many user records the record holds, and how many of them can be listed */
            readonly counts: {
                readonly total: number;
                readonly listed: number;
            };
        };
        readonly UserRecordDetail: {
            readonly n: number;
            readonly sequenceNumber?: string;
            readonly eventId?: string;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            readonly partitionKey?: string;
            readonly arrival?: string;
            readonly arrivalMillis?: number;
            readonly dataBytes?: number;
            /** @description How many user records it holds, for a KPL aggregate */
            readonly userRecords?: number;
            readonly eventBytes: number;
            readonly path: readonly string[];
            /** @enum {string} */
            readonly status: "ok" | "partial" | "error";
            readonly preview: string;
            readonly previewCut: boolean;
            readonly issues: readonly components["schemas"]["Issue"][];
            readonly pointer: string;
            readonly metadata: readonly (readonly [
                string,
                string
            ])[];
            /** @description The JSON of the record that holds it */
            readonly rawText: string;
            readonly layers?: components["schemas"]["LayerView"];
            /** @description Its place in the aggregate, which is its sub-sequence number */
            readonly m: number;
            readonly explicitHashKey?: string;
        };
        readonly OnFailureFacts: {
            /** @enum {string} */
            readonly via: "sqs" | "sns" | "s3" | "plain";
            readonly functionArn?: string;
            readonly requestId?: string;
            readonly condition?: string;
            readonly approximateInvokeCount?: string;
            readonly timestamp?: string;
            readonly executedVersion?: string;
            readonly functionError?: string;
            readonly streamArn?: string;
            readonly shardId?: string;
            readonly startSequenceNumber?: string;
            readonly endSequenceNumber?: string;
            readonly firstArrival?: string;
            readonly lastArrival?: string;
            readonly batchSize?: string;
            readonly hasPayload: boolean;
        };
        readonly BatchSummary: {
            readonly n: number;
            /** @enum {string} */
            readonly source: "kinesis-event" | "time-window-event" | "record" | "get-records";
            readonly pointer: string;
            readonly records: number;
            readonly issues: number;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            /** @constant */
            readonly isPart?: true;
            readonly eventSourceArn?: string;
            readonly streamArn?: string;
            readonly region?: string;
            readonly firstArrivalMillis?: number;
            readonly lastArrivalMillis?: number;
            readonly firstSequenceNumber?: string;
            readonly lastSequenceNumber?: string;
            readonly eventBytes: number;
            readonly envelopeBytes: number;
            readonly window?: {
                readonly start: string;
                readonly end: string;
                readonly isFinalInvokeForWindow: boolean;
                readonly isWindowTerminatedEarly: boolean;
                readonly stateText: string;
            };
        };
        readonly BatchDetail: {
            readonly n: number;
            /** @enum {string} */
            readonly source: "kinesis-event" | "time-window-event" | "record" | "get-records";
            readonly pointer: string;
            readonly records: number;
            readonly issues: number;
            readonly shardId?: string;
            /** @constant */
            readonly shardAssumed?: true;
            /** @constant */
            readonly isPart?: true;
            readonly eventSourceArn?: string;
            readonly streamArn?: string;
            readonly region?: string;
            readonly firstArrivalMillis?: number;
            readonly lastArrivalMillis?: number;
            readonly firstSequenceNumber?: string;
            readonly lastSequenceNumber?: string;
            readonly eventBytes: number;
            readonly envelopeBytes: number;
            readonly window?: {
                readonly start: string;
                readonly end: string;
                readonly isFinalInvokeForWindow: boolean;
                readonly isWindowTerminatedEarly: boolean;
                readonly stateText: string;
            };
            readonly issueList: readonly components["schemas"]["Issue"][];
        };
        readonly Reading: {
            readonly stream: string;
            readonly region: string;
            readonly endpoint: string;
            readonly custom: boolean;
            /** @constant */
            readonly demo?: true;
            readonly profile?: string;
            readonly role?: string;
            readonly account?: string;
            readonly because: string;
            readonly message: string;
            readonly cut: boolean;
        };
        readonly CaptureSummary: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            /** @enum {string} */
            readonly kind: "kinesis-event" | "time-window-event" | "record" | "get-records" | "events" | "on-failure-record" | "bundle" | "other-aws-event" | "unrecognised";
            readonly kindTitle: string;
            readonly message: string;
            readonly contentType?: string;
            readonly bytes: number;
            readonly contentBytes: number;
            readonly gzipped: boolean;
            readonly sha256: string;
            readonly records: number;
            readonly batches: number;
            readonly issues: number;
            readonly source: string;
            readonly reading?: components["schemas"]["Reading"];
            /** @constant */
            readonly inMemory?: true;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
        };
        readonly Capture: {
            /** Format: uuid */
            readonly id: string;
            readonly title: string;
            /** @enum {string} */
            readonly kind: "kinesis-event" | "time-window-event" | "record" | "get-records" | "events" | "on-failure-record" | "bundle" | "other-aws-event" | "unrecognised";
            readonly kindTitle: string;
            readonly message: string;
            readonly contentType?: string;
            readonly bytes: number;
            readonly contentBytes: number;
            readonly gzipped: boolean;
            readonly sha256: string;
            readonly records: number;
            readonly batches: number;
            readonly issues: number;
            readonly source: string;
            readonly reading?: components["schemas"]["Reading"];
            /** @constant */
            readonly inMemory?: true;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
            readonly issueList: readonly components["schemas"]["Issue"][];
            readonly onFailure?: components["schemas"]["OnFailureFacts"];
            readonly batchList: readonly components["schemas"]["BatchSummary"][];
        };
        readonly Marks: {
            readonly revision: number;
            readonly positions: readonly number[];
            /** @description Absent where none is marked */
            readonly userRecords?: readonly string[];
        };
        readonly Outcome: {
            /** @constant */
            readonly kind: "returned";
            readonly payloadText?: string;
        } | {
            /** @constant */
            readonly kind: "threw";
            readonly errorType?: string;
            readonly errorMessage?: string;
        } | {
            /** @enum {string} */
            readonly kind: "timed-out" | "throttled" | "service-error" | "too-large";
        };
        readonly FailingBehaviour: {
            /** @constant */
            readonly kind: "reports-marked";
            readonly stopsAtFirst?: boolean;
        } | {
            /** @enum {string} */
            readonly kind: "throws-on-marked" | "times-out-on-marked";
        } | {
            /** @constant */
            readonly kind: "powertools-batch";
            readonly throwsWhenAllFail?: boolean;
        };
        readonly FunctionBehaviour: {
            /** @constant */
            readonly kind: "reports-marked";
            readonly stopsAtFirst?: boolean;
        } | {
            /** @enum {string} */
            readonly kind: "throws-on-marked" | "times-out-on-marked";
        } | {
            /** @constant */
            readonly kind: "powertools-batch";
            readonly throwsWhenAllFail?: boolean;
        } | {
            /** @constant */
            readonly kind: "recovers";
            readonly times: number;
            readonly failing?: components["schemas"]["FailingBehaviour"];
        } | {
            /** @constant */
            readonly kind: "throttled";
            readonly times: number;
            readonly failing?: components["schemas"]["FailingBehaviour"];
        } | {
            /** @constant */
            readonly kind: "returns";
            readonly payloadText?: string;
        } | {
            /** @constant */
            readonly kind: "script";
            readonly outcomes: readonly components["schemas"]["Outcome"][];
        };
        readonly EventSourceMapping: {
            /** @enum {string} */
            readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
            /** @description Seconds since the epoch. */
            readonly startingPositionTimestamp?: number;
            readonly batchSize: number;
            readonly maximumBatchingWindowInSeconds: number;
            readonly parallelizationFactor: number;
            readonly maximumRetryAttempts: number;
            readonly maximumRecordAgeInSeconds: number;
            readonly bisectBatchOnFunctionError: boolean;
            readonly tumblingWindowInSeconds: number;
            readonly functionResponseTypes: readonly "ReportBatchItemFailures"[];
            readonly onFailureDestination?: string;
            readonly filterPatterns?: readonly string[];
        };
        readonly Assumptions: {
            readonly backoffFirstSeconds: number;
            readonly backoffMaximumSeconds: number;
            readonly invocationSeconds: number;
            /** @enum {string} */
            readonly nonObjectResponse: "fail" | "succeed";
            /** @enum {string} */
            readonly unknownIdentifiers: "fail" | "ignore";
            /** @enum {string} */
            readonly bisectWithoutRetries: "split" | "discard";
            /** @enum {string} */
            readonly bisectMalformedReport: "split" | "retry";
            /** @enum {string} */
            readonly bisectInWindow: "split" | "retry";
            /** @enum {string} */
            readonly topUp: "none" | "waiting";
            /** @enum {string} */
            readonly ageAtLimit: "deliver" | "discard";
            /** @enum {string} */
            readonly expiredMessages: "one" | "each";
            /** @enum {string} */
            readonly retentionMessages: "none" | "sent";
            readonly retentionHours: number;
            /** @enum {string} */
            readonly windowEndsWith: "next-record" | "time";
            /** @enum {string} */
            readonly lateRecords: "own-window" | "open-window";
            /** @enum {string} */
            readonly laneOfKey: "hash" | "order-of-keys";
        };
        readonly WindowBehaviour: {
            readonly stateBytes?: number;
            readonly finalFailures?: number;
        };
        readonly ListedMapping: {
            readonly uuid?: string;
            readonly functionArn?: string;
            readonly eventSourceArn: string;
            readonly startingPosition?: string;
            readonly state?: string;
            readonly stateTransitionReason?: string;
            readonly lastProcessingResult?: string;
            readonly lastModified?: string;
            readonly mapping: components["schemas"]["EventSourceMapping"];
            /** @description The settings that AWS named; the others are its defaults. */
            readonly given: readonly string[];
            readonly notes: readonly string[];
        };
        readonly Rule: {
            readonly id: string;
            /** @enum {string} */
            readonly grade: "documented" | "observed" | "assumed";
            readonly text: string;
            readonly source: string;
            readonly differs?: string;
        };
        readonly Verdict: {
            /** @constant */
            readonly kind: "complete-success";
            readonly rule: components["schemas"]["Rule"];
        } | {
            /** @constant */
            readonly kind: "partial-failure";
            readonly checkpoint: number;
            readonly reported: readonly number[];
            readonly rule: components["schemas"]["Rule"];
        } | {
            /** @constant */
            readonly kind: "complete-failure";
            readonly because: string;
            readonly rule: components["schemas"]["Rule"];
        } | {
            /** @constant */
            readonly kind: "not-delivered";
            readonly counted: boolean;
            readonly because: string;
            readonly rule: components["schemas"]["Rule"];
        };
        readonly Finding: {
            readonly code: string;
            /** @enum {string} */
            readonly severity: "error" | "warning" | "info";
            readonly what: string;
            readonly fix: string;
            readonly rule: components["schemas"]["Rule"];
        };
        readonly ReadResponse: {
            readonly verdict: components["schemas"]["Verdict"];
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        readonly Attempt: {
            readonly from: number;
            readonly to: number;
            readonly records?: number;
            readonly lane?: number;
            readonly ordinal: number;
            readonly count: number;
            readonly startSeconds: number;
            readonly lastSeconds: number;
            readonly attemptOfPiece: number;
            readonly splitDepth: number;
            readonly delivered: boolean;
            readonly payloadBytes: number;
            /** @enum {string} */
            readonly outcome: "returned" | "threw" | "timed-out" | "throttled" | "service-error" | "too-large";
            readonly verdict: components["schemas"]["Verdict"];
            /** @enum {string} */
            readonly next: "done" | "checkpoint" | "retry" | "bisect" | "discard" | "expire";
            readonly rule: components["schemas"]["Rule"];
            readonly window?: {
                readonly start: string;
                readonly end: string;
                readonly isFinal: boolean;
                readonly isEarly: boolean;
                readonly stateBytes: number;
                readonly stateText?: string;
            };
            readonly batch?: number;
        };
        readonly PatternAnswer: {
            readonly matches: boolean;
            readonly because: string;
            readonly rule: components["schemas"]["Rule"];
            readonly matchesBySpelling?: boolean;
        };
        readonly Fate: {
            /** @enum {string} */
            readonly final: "done" | "discarded" | "expired" | "filtered" | "pending";
            readonly deliveries: number;
            readonly because: {
                /** @enum {string} */
                readonly kind: "succeeded" | "report-ignored" | "not-reported" | "itself" | "whole-batch" | "age" | "retention" | "too-large";
            } | {
                /** @constant */
                readonly kind: "behind";
                readonly position: number;
            } | {
                /** @constant */
                readonly kind: "filter";
                readonly answers: readonly components["schemas"]["PatternAnswer"][];
            };
            /** @enum {string} */
            readonly grade: "documented" | "observed" | "assumed";
        };
        readonly Prediction: {
            readonly startMillis: number;
            readonly attempts: readonly components["schemas"]["Attempt"][];
            readonly fates: readonly components["schemas"]["Fate"][];
            readonly messages: readonly {
                readonly from: number;
                readonly to: number;
                readonly records?: number;
                readonly lane?: number;
                /** @enum {string} */
                readonly condition: "RetryAttemptsExhausted" | "RecordAgeExceeded";
                readonly approximateInvokeCount: number;
                readonly functionError?: "Unhandled" | null;
                readonly hasResponseContext: boolean;
                readonly atSeconds: number;
                readonly window?: {
                    readonly start: string;
                    readonly end: string;
                    readonly isFinal: boolean;
                    readonly isEarly: boolean;
                };
            }[];
            readonly checkpoint: number;
            readonly totals: {
                readonly invocations: number;
                readonly rejected: number;
                readonly redeliveries: number;
                readonly recordsRedelivered: number;
                readonly discarded: number;
                readonly expired: number;
                readonly filtered?: number;
                readonly userRecords?: {
                    readonly all: number;
                    readonly redelivered: number;
                    readonly discarded: number;
                    readonly expired: number;
                };
                readonly blockedSeconds: number;
            };
            readonly rules: readonly components["schemas"]["Rule"][];
            readonly truncated: boolean;
            readonly openWindow?: {
                readonly start: string;
                readonly end: string;
                readonly stateBytes: number;
                readonly stateText?: string;
            };
        };
        readonly PredictionComparison: {
            readonly invocations: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly deliveries: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly redeliveries: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly blockedSeconds: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly recordsLost: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly lostSilently: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly messages: {
                readonly current: number;
                readonly proposed: number;
                readonly difference: number;
            };
            readonly saved: readonly number[];
            readonly newlyLost: readonly number[];
            readonly changed: number;
            readonly isComplete: boolean;
        };
        readonly RowMarks: {
            /** @description Positions of the records that are reported: of a user record its aggregate. */
            readonly marked: readonly number[];
            /** @description Rows that nobody marked and that share the sequence number of a marked one. */
            readonly siblings: readonly string[];
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        readonly FilterVerdict: {
            readonly delivered: boolean;
            readonly answers: readonly components["schemas"]["PatternAnswer"][];
            readonly deliveredBySpelling?: boolean;
            /** @enum {string} */
            readonly data: "json" | "gzip" | "kpl-aggregate" | "other";
        };
        readonly FilterVerdicts: {
            readonly verdicts: readonly components["schemas"]["FilterVerdict"][];
            readonly ofRecord: readonly number[];
        };
        readonly MappingNames: {
            readonly uuid?: string;
            readonly functionName?: string;
            readonly eventSourceArn?: string;
            readonly state?: string;
            readonly lastProcessingResult?: string;
        };
        readonly ReadMapping: {
            /** @enum {string} */
            readonly form: "aws-json" | "cloudformation" | "sam" | "cdk" | "serverless";
            readonly mapping: components["schemas"]["EventSourceMapping"];
            /** @description The settings that the text names; the others are defaults. */
            readonly given: readonly string[];
            readonly names: components["schemas"]["MappingNames"];
            readonly notes: readonly string[];
        };
        readonly MappingReading: {
            /** @constant */
            readonly kind: "read";
            readonly mappings: readonly components["schemas"]["ReadMapping"][];
        } | {
            /** @constant */
            readonly kind: "refused";
            readonly message: string;
        };
        readonly ShardPrediction: {
            readonly startMillis: number;
            readonly attempts: readonly components["schemas"]["Attempt"][];
            readonly fates: readonly components["schemas"]["Fate"][];
            readonly messages: readonly {
                readonly from: number;
                readonly to: number;
                readonly records?: number;
                readonly lane?: number;
                /** @enum {string} */
                readonly condition: "RetryAttemptsExhausted" | "RecordAgeExceeded";
                readonly approximateInvokeCount: number;
                readonly functionError?: "Unhandled" | null;
                readonly hasResponseContext: boolean;
                readonly atSeconds: number;
                readonly window?: {
                    readonly start: string;
                    readonly end: string;
                    readonly isFinal: boolean;
                    readonly isEarly: boolean;
                };
            }[];
            readonly checkpoint: number;
            readonly totals: {
                readonly invocations: number;
                readonly rejected: number;
                readonly redeliveries: number;
                readonly recordsRedelivered: number;
                readonly discarded: number;
                readonly expired: number;
                readonly filtered?: number;
                readonly userRecords?: {
                    readonly all: number;
                    readonly redelivered: number;
                    readonly discarded: number;
                    readonly expired: number;
                };
                readonly blockedSeconds: number;
            };
            readonly rules: readonly components["schemas"]["Rule"][];
            readonly truncated: boolean;
            readonly batches: readonly {
                readonly from: number;
                readonly to: number;
                readonly records?: number;
                readonly lane?: number;
                /** @enum {string} */
                readonly closedBy: "batch-size" | "payload" | "batching-window" | "tumbling-window" | "last-record";
                readonly startSeconds: number;
                readonly endSeconds: number;
            }[];
            readonly checkpoints: readonly {
                readonly seconds: number;
                readonly position: number;
            }[];
            readonly laneOfRecord?: readonly number[];
            readonly openWindows?: readonly {
                readonly start: string;
                readonly end: string;
                readonly stateBytes: number;
                readonly stateText?: string;
                readonly lane?: number;
            }[];
        };
        readonly Replay: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly captureId: string;
            readonly batch: number;
            readonly positions?: readonly number[];
            readonly target: {
                readonly id: string;
                readonly name: string;
                /** @enum {string} */
                readonly kind: "sample" | "endpoint" | "aws";
                readonly arn?: string;
                readonly endpoint?: string;
                readonly region?: string;
                readonly account?: string;
                readonly profile?: string;
                readonly role?: string;
                readonly qualifier?: string;
                readonly runtime?: string;
                readonly description?: string;
                readonly allowed: boolean;
                readonly production: boolean;
            };
            readonly facts: readonly {
                readonly name: string;
                readonly value?: string | number;
                readonly known: boolean;
            }[];
            readonly payloadBytes: number;
            readonly payloadSha256: string;
            readonly differences: readonly {
                readonly code: string;
                readonly message: string;
            }[];
            readonly allowed: boolean;
            readonly production: boolean;
            /** Format: date-time */
            readonly expiresAt: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
            readonly mapping?: {
                /** @enum {string} */
                readonly startingPosition?: "TRIM_HORIZON" | "LATEST" | "AT_TIMESTAMP";
                /** @description Seconds since the epoch. */
                readonly startingPositionTimestamp?: number;
                readonly batchSize?: number;
                readonly maximumBatchingWindowInSeconds?: number;
                readonly parallelizationFactor?: number;
                readonly maximumRetryAttempts?: number;
                readonly maximumRecordAgeInSeconds?: number;
                readonly bisectBatchOnFunctionError?: boolean;
                readonly tumblingWindowInSeconds?: number;
                readonly functionResponseTypes?: readonly "ReportBatchItemFailures"[];
                readonly onFailureDestination?: string;
                readonly filterPatterns?: readonly string[];
            };
            /** @enum {string} */
            readonly status: "planned" | "sending" | "sent";
            /** @enum {string} */
            readonly outcome?: "succeeded" | "function_error" | "throttled" | "refused" | "unknown";
            readonly message: string;
            readonly reason?: string;
            /** Format: date-time */
            readonly sentAt?: string;
            /** Format: date-time */
            readonly finishedAt?: string;
            readonly durationMs?: number;
            readonly statusCode?: number;
            readonly requestId?: string;
            readonly executedVersion?: string;
            readonly functionError?: string;
            /** @description What the function answered, from its first byte. */
            readonly payloadBase64?: string;
            /** @constant */
            readonly payloadCut?: true;
            readonly logTail?: string;
            readonly read?: components["schemas"]["ReadResponse"];
            readonly prediction?: components["schemas"]["Prediction"];
        };
        readonly SchemaSummary: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "avro" | "protobuf" | "json-schema";
            /** @description schema-id: as the header of a record names it, a UUID of Glue or a number of Confluent */
            readonly for: {
                /** @constant */
                readonly kind: "all";
            } | {
                /** @constant */
                readonly kind: "stream";
                readonly streamArn: string;
            } | {
                /** @constant */
                readonly kind: "capture";
                /** Format: uuid */
                readonly captureId: string;
            } | {
                /** @constant */
                readonly kind: "schema-id";
                readonly schemaId: string;
            };
            /** @description Of Protobuf: what a record is. Absent: its header says, or it is the first */
            readonly message?: string;
            readonly messages: readonly string[];
            /** @description By which a record may name it: the fingerprint of an Avro schema */
            readonly ids: readonly string[];
            readonly size: number;
            readonly sha256: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
        };
        readonly SchemaDetail: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "avro" | "protobuf" | "json-schema";
            /** @description schema-id: as the header of a record names it, a UUID of Glue or a number of Confluent */
            readonly for: {
                /** @constant */
                readonly kind: "all";
            } | {
                /** @constant */
                readonly kind: "stream";
                readonly streamArn: string;
            } | {
                /** @constant */
                readonly kind: "capture";
                /** Format: uuid */
                readonly captureId: string;
            } | {
                /** @constant */
                readonly kind: "schema-id";
                readonly schemaId: string;
            };
            /** @description Of Protobuf: what a record is. Absent: its header says, or it is the first */
            readonly message?: string;
            readonly messages: readonly string[];
            /** @description By which a record may name it: the fingerprint of an Avro schema */
            readonly ids: readonly string[];
            readonly size: number;
            readonly sha256: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly actor: string;
            /** @description base64 */
            readonly data: string;
        };
        readonly StreamRead: {
            /** Format: uuid */
            readonly id: string;
            readonly stream: string;
            readonly region: string;
            readonly endpoint: string;
            readonly custom: boolean;
            readonly profile?: string;
            readonly role?: string;
            readonly account?: string;
            /** @enum {string} */
            readonly state: "reading" | "saving" | "done" | "stopped" | "failed";
            readonly end?: {
                /** @enum {string} */
                readonly because: "shard-end" | "tip" | "asked-time" | "asked-count" | "cap-records" | "cap-bytes" | "cap-time" | "stopped" | "failed";
                readonly message: string;
                readonly cut: boolean;
            };
            readonly records: number;
            readonly bytes: number;
            readonly shards: readonly {
                readonly shardId: string;
                readonly records: number;
                readonly millisBehindLatest?: number;
                readonly lastSequenceNumber?: string;
                readonly throttled: number;
                readonly retried: number;
                /** @enum {string} */
                readonly end?: "shard-end" | "tip" | "asked-time" | "asked-count" | "cap-records" | "cap-bytes" | "cap-time" | "stopped" | "failed";
            }[];
            readonly inMemory: boolean;
            /** Format: uuid */
            readonly captureId?: string;
            readonly problem?: {
                readonly code: string;
                readonly detail: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
