import type { Iri } from '../kernel/iri.ts';
import { convert } from '../ontology/unit.ts';
import { unitsInForce } from '../ontology/value-in-force.ts';
import type { Cell } from './cell.ts';
import type { Evaluation } from './evaluation.ts';

/** Values that can be compared and added: all in `unit`, where any unit is known. */
export interface AlikeCells {
  readonly cells: readonly Cell[];
  readonly unit?: Iri | undefined;
}

/**
 * The values of one property of several twins in one unit. A property has one unit for all; where it has none (the value of points), each twin says its own,
 * and all are converted to the wanted one, else to the first that is known.
 */
export function inOneUnit({ context: { ontology }, slice }: Evaluation, cells: readonly Cell[], property: Iri, wanted: Iri | undefined): AlikeCells {
  const declared = ontology.properties.get(property);
  if (declared === undefined || declared.unit !== undefined) return { cells, unit: declared?.unit };
  const units = cells.map(({ twin }) => {
    const found = slice.twin(twin);
    return found === undefined ? undefined : unitsInForce(ontology, declared, found).kept;
  });
  const known = units.find((unit) => unit !== undefined);
  const target = known === undefined ? undefined : (wanted ?? known);
  return { cells: cells.map((cell, i) => converted(ontology.units, cell, units[i], target)), unit: target };
}

function converted(units: Evaluation['context']['ontology']['units'], cell: Cell, from: Iri | undefined, to: Iri | undefined): Cell {
  const [source, target] = [from, to].map((iri) => (iri === undefined ? undefined : units.get(iri)));
  if (source === undefined || target === undefined || source === target || typeof cell.value !== 'number') return cell;
  const value = convert(cell.value, source, target);
  const { value: _, ...rest } = cell;
  return value === undefined ? { ...rest, reason: `<${source.iri}> does not convert into <${target.iri}>.` } : { ...cell, value };
}
