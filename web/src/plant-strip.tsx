import { useEffect, useState, type ReactNode } from 'react';

/** Figures of the strip: how large the plant is, whether data arrive and whether any are refused. */
interface Figures {
  readonly system: {
    readonly plant: string;
    readonly simulated: boolean;
    readonly twins: number;
    readonly stores: readonly { readonly name: string; readonly technology: string }[];
  };
  readonly ingest: { readonly accepted: number; readonly rejected: number };
}

const atAGlance = '{ system { twins stores { name technology } } ingest { accepted rejected } }';
const refreshMs = 2000;

async function load(signal: AbortSignal): Promise<Figures | undefined> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: atAGlance }),
    signal,
  });
  const { data } = (await answer.json()) as { readonly data?: Figures | null };
  return data ?? undefined;
}

/** One line above the editor: the plant at a glance, refreshed while the page is open. */
export function PlantStrip({ plant, simulated }: { readonly plant: string; readonly simulated: boolean }): ReactNode {
  const [figures, setFigures] = useState<Figures>();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const refresh = async (): Promise<void> => {
      const next = await load(ending.signal).catch(() => undefined);
      if (ending.signal.aborted) return;
      if (next !== undefined) setFigures(next);
      setOffline(next === undefined);
    };
    void refresh();
    const timer = setInterval(() => void refresh(), refreshMs);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, []);
  return (
    <header className="strip">
      <strong>twinql</strong>
      <span>{plant}</span>
      {simulated && <span className="badge">simulated</span>}
      {figures !== undefined && (
        <>
          <span>{figures.system.twins.toLocaleString()} twins</span>
          <span>{figures.ingest.accepted.toLocaleString()} values received</span>
          <span className={figures.ingest.rejected > 0 ? 'warn' : ''}>{figures.ingest.rejected.toLocaleString()} dead letters</span>
          <span>{figures.system.stores.find(({ name }) => name === 'graph')?.technology}</span>
        </>
      )}
      {offline && <span className="warn">The server does not answer.</span>}
      <nav>
        <a href="/schema.graphql">schema</a>
        <a href="/metrics">metrics</a>
      </nav>
    </header>
  );
}
