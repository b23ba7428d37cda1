import type { Ontology } from '../../ontology/ontology.ts';
import { shortTerm } from '../rules/find-term.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { OntologyChange } from './ontology-change.ts';

/** Changes as people read them, one per line: what breaks is marked and comes with its remedy. */
export function describeChanges(changes: readonly OntologyChange[]): readonly string[] {
  return changes.map(({ kind, term, breaking, message, remedy }) => {
    const way = remedy === undefined ? '' : ` ${remedy}`;
    return `${breaking ? '! ' : '  '}${kind.toLowerCase().padEnd(8)} ${term.toLowerCase().replace('_', ' ')}: ${message}${breaking ? way : ''}`;
  });
}

/** Guessed renames as a mapping file, to be judged and completed by a person. */
export function renamesAsFile(rules: readonly MappingRule[], { prefixes }: Pick<Ontology, 'prefixes'>): string {
  const lines = rules.flatMap((rule) =>
    rule.kind === 'rename' ? [`  - { rename: ${quoted(shortTerm(rule.from, prefixes))}, to: ${quoted(shortTerm(rule.to, prefixes))} }`] : [],
  );
  return `rules:\n${lines.join('\n')}\n`;
}

/** Prefixed names are plain in YAML; anything else is written as a JSON string, which is YAML too. */
function quoted(term: string): string {
  return /^[A-Za-z_][\w.-]*:[\w.-]+$/.test(term) ? term : JSON.stringify(term);
}

/** Differences as a Markdown page, for a review. */
export function changesAsMarkdown(title: string, changes: readonly OntologyChange[]): string {
  const breaking = changes.filter((change) => change.breaking);
  const rest = changes.filter((change) => !change.breaking);
  const lines = (some: readonly OntologyChange[]): string =>
    some
      .map(
        ({ kind, term, message, remedy }) =>
          `- **${kind.toLowerCase()}** ${term.toLowerCase().replace('_', ' ')}: ${escaped(message)}${remedy === undefined ? '' : ` *${escaped(remedy)}*`}`,
      )
      .join('\n');
  return [`# ${escaped(title)}`, section('Breaking', lines(breaking)), section('Not breaking', lines(rest))].join('\n');
}

/** A part of such a page; empty parts say so. */
export function section(title: string, body: string): string {
  return `\n## ${title}\n\n${body === '' ? 'Nothing.' : body}\n`;
}

/** Text from a model, without meaning to Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/g, (character) => `\\${character}`);
}
