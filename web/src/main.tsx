import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { PlantStrip } from './plant-strip.tsx';

/** One query to try, as the server proposes it for the plant at hand. */
interface Example {
  readonly title: string;
  readonly query: string;
}

const socketUrl = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
const fetcher = createGraphiQLFetcher({ url: '/graphql', subscriptionUrl: socketUrl });

function Page(): ReactNode {
  const [examples, setExamples] = useState<readonly Example[]>();
  useEffect(() => {
    fetch('/examples.json')
      .then(async (answer) => (answer.ok ? ((await answer.json()) as readonly Example[]) : []))
      .then(setExamples, () => setExamples([]));
  }, []);
  return (
    <>
      <PlantStrip />
      {examples !== undefined && (
        <main>
          <GraphiQL
            fetcher={fetcher}
            defaultTabs={examples.map(({ title, query }) => ({ query: `# ${title}\n${query}` }))}
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
