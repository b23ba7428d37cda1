import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTurtle, overlays } from '../support/check-model.ts';
import { apiWorld } from '../support/plant-api.ts';

const guide = readFileSync('docs/guides/model-a-plant.md', 'utf8');

interface Snippet {
  readonly section: string;
  readonly text: string;
}

/** The snippets of a language, each with the heading it stands under. */
function snippets(language: string): readonly Snippet[] {
  const sections = guide.split(/^## /m);
  return sections.flatMap((section) =>
    [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, found, text = '']) =>
      found === language ? [{ section: section.split('\n')[0] ?? '', text }] : [],
    ),
  );
}

const [prefixes = { section: '', text: '' }, ...turtle] = snippets('turtle');
const lesson = turtle.filter(({ section }) => section.startsWith('First lesson'));
const later = turtle.filter(({ section }) => !section.startsWith('First lesson'));
const document = (parts: readonly Snippet[]): { readonly name: string; readonly text: string } => ({
  name: 'guide.ttl',
  text: [prefixes, ...parts].map(({ text }) => text).join('\n'),
});

describe('the guide to modelling', () => {
  test('teaches fifteen words or so in its first lesson', () => {
    const words = new Set(
      lesson.flatMap(({ text }) => [...text.matchAll(/\btq:([a-z]\w*|Telemetry|FailureMode|Action)\b|\bqudt:hasUnit\b/g)].map(([word]) => word)),
    );
    expect(words.size).toBeGreaterThanOrEqual(14);
    expect(words.size).toBeLessThanOrEqual(18);
  });

  test('has a first lesson that is a whole model, without any note', async () => {
    expect(await checkTurtle([document(lesson)])).toEqual([]);
  });

  test.each(later.map((snippet, i) => ({ ...snippet, i })))('adds under "$section" ($i) what is right', async ({ i }) => {
    expect(await checkTurtle([document([...lesson, ...later.slice(0, i + 1)])])).toEqual([]);
  });

  test('asks what the whole model answers', async () => {
    await using world = await apiWorld(document(turtle).text, '', { overlays });
    for (const { text } of snippets('graphql')) {
      const { errors } = await world.ask(text);
      expect([text, errors]).toEqual([text, undefined]);
    }
  });
});
