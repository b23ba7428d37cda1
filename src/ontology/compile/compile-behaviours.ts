import type { Iri } from '../../kernel/iri.ts';
import { conditionOf, inputsOf, pathOf } from './compile-conditions.ts';
import { report, termOf, type CompileContext } from './compile-context.ts';
import { compileAll } from './compile-rules.ts';
import type { Behaviour, BehaviourBody, Transition } from '../ontology.ts';
import { literalAt, namedIris, textAt } from './reading.ts';
import { rdfFirst, sh, tq } from '../words.ts';

/** The behaviours that have a body; one without is left out here and named by the shapes. */
export function compileBehaviours(context: CompileContext): ReadonlyMap<Iri, Behaviour> {
  const { graph } = context;
  const all = compileAll(context, 'Behaviour', (subject, iri): Behaviour | undefined => {
    const body = bodyOf(context, subject);
    if (body === undefined) {
      report(context, subject, {
        code: 'WORD',
        severity: 'error',
        message: 'This behaviour has no body.',
        remedy: 'Give it exactly one of tq:expression, tq:rate, tq:transition and tq:model.',
        term: iri,
      });
      return undefined;
    }
    const version = textAt(graph, subject, 'http://purl.org/dc/terms/hasVersion');
    return {
      ...termOf(graph, iri, subject),
      appliesTo: namedIris(graph.objects(subject, tq('appliesTo'))),
      inputs: inputsOf(context, subject),
      outputs: graph.resources(subject, tq('output')).flatMap((node) => outputOf(context, node)),
      body,
      ...(version !== undefined && { version }),
    };
  });
  return new Map([...all].flatMap(([iri, behaviour]) => (behaviour === undefined ? [] : [[iri, behaviour]])));
}

function bodyOf(context: CompileContext, subject: string): BehaviourBody | undefined {
  const { graph } = context;
  const rate = textAt(graph, subject, tq('rate'));
  if (rate !== undefined) return { kind: 'rate', expression: rate };
  const expression = textAt(graph, subject, tq('expression'));
  if (expression !== undefined) return { kind: 'algebraic', expression };
  const transitions = graph.resources(subject, tq('transition'));
  if (transitions.length > 0) return { kind: 'states', transitions: transitions.map((node) => transitionOf(context, node)) };
  const model = graph.resource(subject, tq('model')) ?? textAt(graph, subject, tq('model'));
  if (model === undefined) return undefined;
  return model === tq('Queue') ? { kind: 'queue' } : { kind: 'external', model };
}

function outputOf(context: CompileContext, node: string): Behaviour['outputs'] {
  const { graph } = context;
  const inner = graph.resource(node, sh('path'));
  const bare = node.startsWith('_:') && graph.object(node, rdfFirst) === undefined && inner === undefined;
  const path = bare ? undefined : pathOf(context, inner ?? node);
  const name = textAt(graph, node, tq('name'));
  return path === undefined ? [] : [{ path, ...(name !== undefined && inner !== undefined && { name }) }];
}

function transitionOf(context: CompileContext, node: string): Transition {
  const { graph } = context;
  const state = (word: string): string => graph.resource(node, tq(word)) ?? literalAt(graph, node, tq(word))?.value ?? '';
  const after = textAt(graph, node, tq('after'));
  const guarded = graph.object(node, sh('path')) !== undefined || graph.object(node, tq('expression')) !== undefined;
  return {
    from: state('from'),
    to: state('to'),
    ...(guarded && { condition: conditionOf(context, node) }),
    ...(after !== undefined && { after }),
  };
}
