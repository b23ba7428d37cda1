import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { PlantStrip } from './plant-strip.tsx';

/** What the server proposes for the plant at hand. */
interface Proposal {
  readonly plant: string;
  readonly simulated: boolean;
  readonly examples: readonly { readonly title: string; readonly query: string }[];
}

const nothingProposed: Proposal = { plant: '', simulated: false, examples: [] };

const socketUrl = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
const fetcher = createGraphiQLFetcher({ url: '/graphql', subscriptionUrl: socketUrl });

function Page(): ReactNode {
  const [proposal, setProposal] = useState<Proposal>();
  useEffect(() => {
    fetch('/examples.json')
      .then(async (answer) => (answer.ok ? ((await answer.json()) as Proposal) : nothingProposed))
      .then(setProposal, () => setProposal(nothingProposed));
  }, []);
  return (
    <>
      <PlantStrip plant={proposal?.plant ?? ''} simulated={proposal?.simulated === true} />
      {proposal !== undefined && (
        <main>
          <GraphiQL
            fetcher={fetcher}
            defaultTabs={proposal.examples.map(({ title, query }) => ({ query: `# ${title}\n${query}` }))}
            defaultEditorToolsVisibility={false}
          >
            <GraphiQL.Logo>
              <span className="logo">GraphiQL</span>
            </GraphiQL.Logo>
          </GraphiQL>
        </main>
      )}
    </>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
