/** What the slots of a template held in a topic, percent-decoded. */
export type Slots = ReadonlyMap<string, string>;

/** A topic template, ready to be matched. */
export interface TopicTemplate {
  /** The slots' contents when the topic fits; nothing when it does not. */
  match(topic: string): Slots | undefined;
}

/** Compiles `plant/{line}/{twin}/state`: text fits itself, `{name}` and `+` one level, a last `#` all the rest. */
export function compileTopicTemplate(template: string): TopicTemplate {
  const levels = template.split('/');
  const open = levels.at(-1) === '#';
  const fixed = open ? levels.slice(0, -1) : levels;
  return {
    match(topic) {
      const given = topic.split('/');
      if (open ? given.length < fixed.length : given.length !== fixed.length) return undefined;
      const slots = new Map<string, string>();
      for (const [i, level] of fixed.entries()) if (!fits(level, given[i] ?? '', slots)) return undefined;
      return slots;
    },
  };
}

function fits(level: string, given: string, slots: Map<string, string>): boolean {
  if (level === '+') return true;
  if (!level.startsWith('{') || !level.endsWith('}')) return level === given;
  // What is no valid percent-encoding stands for itself: it names nothing, and the message becomes a dead letter that says so.
  slots.set(level.slice(1, -1), percentDecode(given) ?? given);
  return true;
}

/** The text with `%XX` decoded as UTF-8, or nothing when that is not possible. */
function percentDecode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The template with `{name}` replaced by what the slot held; nothing when a slot is missing. */
export function fillTemplate(template: string, slots: Slots): string | undefined {
  let complete = true;
  const text = template.replaceAll(/\{([^/{}]+)\}/g, (_, name: string) => {
    const value = slots.get(name);
    complete &&= value !== undefined;
    return value ?? '';
  });
  return complete ? text : undefined;
}

/** The text as one level of a topic: everything but letters, digits and `-_.~` is percent-encoded, so `/`, `+`, `#` never appear. */
export function topicLevel(text: string): string {
  return encodeURIComponent(text);
}
