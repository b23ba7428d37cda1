import { configureGlobal } from 'fast-check';

// The gate must say the same of the same code, so properties are tried on the same examples each time; TWINQL_SEED=random looks further.
const wanted = process.env['TWINQL_SEED'] ?? '20260701';
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) });
