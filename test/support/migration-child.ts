import { changeRules, changingPlant, newModel } from './changing-plant.ts';

// A plant that kills itself in the middle of a change: run with the folder of its documents, the number of twins after which it dies, and what it does
// (`apply`, `rollBack`, `finish`). Prints the id of the change.

const [folder = '', after = '0', what = 'apply', model = '', twins = ''] = process.argv.slice(2);
const { readFileSync } = await import('node:fs');
const plant = await changingPlant({ model: readFileSync(model, 'utf8'), twins: readFileSync(twins, 'utf8'), folder });
const open = plant.desk.migrations()[0];
const id = what === 'apply' ? (await begin()).id : String(open?.id);
if (what !== 'apply') await plant.reach(id, 'SIDE_BY_SIDE');
if (what === 'rollBack') await plant.desk.rollBack(id, 'tester');
if (what === 'finish') await plant.desk.finish(id, 'tester');
process.stdout.write(`${id}\n`);
setInterval(() => {
  const now = plant.desk.migration(id);
  if ((now?.done ?? 0) >= Number(after)) process.kill(process.pid, 'SIGKILL');
}, 1);

async function begin(): Promise<{ readonly id: string }> {
  const proposal = await plant.propose(newModel, changeRules);
  return plant.desk.apply(proposal.id, { by: 'tester', allowBreaking: proposal.breaking });
}
