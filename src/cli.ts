#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// A second start need not compile again what the first one did.
enableCompileCache();
// graphql-js checks itself on every operation unless it is told otherwise before it is loaded: hence the import at run time.
process.env['NODE_ENV'] ??= 'production';
const { program } = await import('./cli/program.ts');
await program().parseAsync();
