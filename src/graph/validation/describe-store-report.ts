import type { StoreReport } from './validate-store.ts';

const mostKinds = 20;
const examples = 3;

/** A report on the store as people read it: worst kinds of breach first, each with a few twins, then what is not asked of a store. */
export function describeStoreReport({ checked, broken, counts, kinds, left }: StoreReport): readonly string[] {
  const lines = kinds
    .slice(0, mostKinds)
    .flatMap(({ severity, count, constraint, path, shape, examples: twins }) => [
      `  ${severity} × ${amount(count)}: ${twins[0]?.message ?? constraint} (${constraint}${path === undefined ? '' : ` at ${path}`}, shape ${shape.startsWith('_:') ? 'without a name' : `<${shape}>`})`,
      ...twins.slice(0, examples).map(({ focus, value }) => `      <${focus}>${value === undefined ? '' : ` has ${value.slice(0, 120)}`}`),
    ]);
  const unasked = left.slice(0, mostKinds).map(({ shape, message }) => `  ${shape.startsWith('_:') ? 'a shape without a name' : `<${shape}>`}: ${message}`);
  return [
    ...lines,
    ...(kinds.length > mostKinds ? [`  … and ${amount(kinds.length - mostKinds)} kinds more; --json lists all.`] : []),
    ...(unasked.length === 0 ? [] : ['Not asked of twins in a store, so neither met nor broken:', ...unasked]),
    ...(left.length > mostKinds ? [`  … and ${amount(left.length - mostKinds)} more.`] : []),
    `${amount(checked)} twins held against the shapes: ${amount(broken)} break one (${amount(counts.error)} errors, ${amount(counts.warning)} warnings, ${amount(counts.info)} notes).`,
  ];
}

function amount(count: number): string {
  return count.toLocaleString('en');
}
