process.env['NODE_ENV'] ??= 'production';

/** Set by importing this before all else: graphql-js reads it while it is loaded, and checks every object twice outside of production. */
export const nodeEnvironment: string = process.env['NODE_ENV'];
