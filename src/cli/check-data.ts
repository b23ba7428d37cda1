import { DomainError } from '../kernel/errors.ts';
import { describeStoreReport } from '../graph/validation/describe-store-report.ts';
import { validateStore } from '../graph/validation/validate-store.ts';
import { exportOntology } from '../server/export-ontology.ts';
import { hasGraph, openGraph } from '../server/open-graph.ts';
import { shapeTools } from '../server/shape-tools.ts';
import { configOrExit } from './failing.ts';
import { exitCode, output } from './output.ts';

/** `twinql check --data`: the twins in the graph store against the shapes of the model given, or of the model that was last used. */
export async function checkData(model: readonly string[], { json, strict }: { readonly json?: true; readonly strict?: true }): Promise<number> {
  const out = output(json === true);
  const config = configOrExit();
  if (!hasGraph(config)) throw new DomainError('STORE_UNAVAILABLE', `There is no graph in ${config.dataFolder} yet.`, { folder: config.dataFolder });
  const { signal } = new AbortController();
  const ontology = await exportOntology(model, config, signal);
  await using store = (await openGraph(config)).store;
  const progress = (checked: number): void => out.progress(`${checked.toLocaleString('en')} twins checked`);
  const report = await validateStore(store, ontology, { tools: shapeTools(), progress, signal });
  out.result(describeStoreReport(report).join('\n'), report);
  const isBroken = report.counts.error > 0 || (strict === true && report.counts.warning > 0);
  return isBroken ? exitCode.found : exitCode.done;
}
