const irregular: Readonly<Record<string, string>> = { person: 'people', equipment: 'equipment', staff: 'staff', hvac: 'hvac', information: 'information' };

/** The English plural of a name's last word: `Pump` → `Pumps`, `Assembly` → `Assemblies`, `Person` → `People`. */
export function plural(name: string): string {
  const cut = /[A-Z][a-z]*$|_[a-z]+$/.exec(name)?.index ?? 0;
  const head = name.slice(0, cut);
  const word = name.slice(cut);
  const known = irregular[word.toLowerCase()];
  if (known !== undefined) return head + known.replace(/^./, (first) => (/^[A-Z]/.test(word) ? first.toUpperCase() : first));
  if (/[^aeiou]y$/i.test(word)) return `${head}${word.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/i.test(word)) return `${head}${word}es`;
  return `${head}${word}s`;
}

/** The name with its leading capitals lowered: `Pump` → `pump`, `AHU` → `ahu`, `VAVBox` → `vavBox`. */
export function lowerFirst(name: string): string {
  return name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (head) => head.toLowerCase());
}
