import type { Iri } from '../../kernel/iri.ts';
import type { Command, Ontology } from '../../ontology/ontology.ts';
import { joinClasses } from './join-classes.ts';
import { joinProperties } from './join-properties.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { distinct, retired, unshadowed } from './retired.ts';
import { ruleMaps } from '../rules/rule-maps.ts';

/**
 * The ontology in force while both versions are served: the new one, and every class, property and command of the old one that the new one lacks, deprecated
 * with what became of it. What acts by itself (failure modes, alarms, behaviours, objectives) is that of the new version only: nothing is judged or raised twice.
 *
 * - A renamed or split class is a superclass of what it became, with the same properties: twins need only carry the new class to match old fragments.
 * - A renamed relationship and its new name are sub-properties of each other: links of either are followed for both, nothing is copied before the end.
 * - Renamed telemetry has `aliasOf`: messages, fields and history of the old name mean the new one.
 * - Attributes have values of their own under each name; {@link twinMigration} keeps them in step.
 * - Load the new version with the name lock of the old one, so that no name is given twice. Where it is all the same, the new term has it and the old one is hidden.
 *
 * Its `version` is that of `after`.
 */
export function sideBySide(before: Ontology, after: Ontology, rules: readonly MappingRule[]): Ontology {
  const maps = ruleMaps(rules, (iri) => before.classes.has(iri));
  const classes = joinClasses(before, after, maps);
  const properties = joinProperties(before, after, classes, maps);
  const known = (iri: Iri): boolean => properties.has(iri);
  return {
    ...after,
    prefixes: new Map([...before.prefixes, ...after.prefixes]),
    classes,
    properties,
    units: new Map([...before.units, ...after.units]),
    commands: joinCommands(before, after),
    pointOf: new Map([...[...before.pointOf].filter(([cls, property]) => classes.has(cls) && known(property)), ...after.pointOf]),
    hasPart: distinct(after.hasPart, before.hasPart.filter(known)),
    partOf: distinct(after.partOf, before.partOf.filter(known)),
  };
}

function joinCommands(before: Ontology, after: Ontology): ReadonlyMap<Iri, Command> {
  const names = new Set(Array.from(after.commands.values(), ({ name }) => name));
  const gone = [...before.commands.values()].filter(({ iri }) => !after.commands.has(iri)).map((command) => retired(command, []));
  return new Map([...after.commands.values(), ...unshadowed(gone, names)].map((command) => [command.iri, command]));
}
