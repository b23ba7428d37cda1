// Prints docs/errors.md from the catalogue: `node scripts/errors-page.ts > docs/errors.md`.
import { errorCatalogue } from '../src/kernel/errors.ts';

const entries = Object.entries(errorCatalogue).map(
  ([code, entry]) => `## ${code}\n\nHTTP status ${entry.status}. ${entry.cause}\n\n**What to do:** ${entry.remedy}\n`,
);
console.log(
  `# Errors\n\nEvery expected failure carries one of these codes in \`errors[].extensions.code\` (GraphQL) or on the last line (command line), and the remedy beside it.\nWritten from \`src/kernel/errors.ts\` by \`npm run errors-page\`; a test holds the two equal. Codes are never renamed or used again.\n\n${entries.join('\n')}`,
);
