import { composeServices } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantCalled, plantModel, supplierModel } from '../support/two-plants.ts';
import type { SocketWorld } from '../support/socket-world.ts';

let worlds: readonly SocketWorld[];
beforeAll(async () => {
  worlds = [await plantCalled('plant', plantModel), await plantCalled('supplier', supplierModel)];
});
afterAll(async () => {
  for (const world of worlds) await world[Symbol.asyncDispose]();
});

async function subgraphs(): Promise<readonly { readonly name: string; readonly url: string; readonly sdl: string }[]> {
  return await Promise.all(
    worlds.map(async ({ http }, i) => ({ name: ['plant', 'supplier'][i]!, url: `${http}/subgraph`, sdl: await (await fetch(`${http}/subgraph`)).text() })),
  );
}

describe('two instances with different ontologies', () => {
  test('compose with the Apollo composer, and @iri survives', async () => {
    const { errors, supergraphSdl } = composeServices((await subgraphs()).map(({ sdl, ...service }) => ({ ...service, typeDefs: parse(sdl) })));
    expect(errors ?? []).toEqual([]);
    expect(supergraphSdl).toContain('@iri(value: "https://ex.org/Pump")');
    expect(supergraphSdl).toMatch(/interface PlantPump /);
    expect(supergraphSdl).toMatch(/interface SupplierPump /);
  });

  test('compose with the Guild composer', async () => {
    const { errors, supergraphSdl } = composeWithGuild((await subgraphs()).map(({ sdl, ...service }) => ({ ...service, typeDefs: parse(sdl) })));
    expect((errors ?? []).map(({ message }) => message)).toEqual([]);
    expect(supergraphSdl).toContain('type Resource');
  });

  test('share nothing but the hub, the roots, scalars and directives', async () => {
    const [plant, supplier] = (await subgraphs()).map(({ sdl }) =>
      parse(sdl).definitions.flatMap((node) =>
        node.kind.endsWith('TypeDefinition') && node.kind !== Kind.SCALAR_TYPE_DEFINITION && 'name' in node ? [node.name.value] : [],
      ),
    );
    expect(plant!.filter((name) => supplier!.includes(name)).toSorted()).toEqual(['Mutation', 'Query', 'Resource'].filter((name) => plant!.includes(name)));
  });
});
