import { useEffect, useState, type ReactNode } from 'react';

/** What the strip shows: what runs here, how large it is, whether data arrive and where trouble is. */
interface Plant {
  readonly system: { readonly name: string; readonly twins: number; readonly simulated: boolean; readonly store: string };
  readonly ingest: { readonly accepted: number; readonly dead: number };
}

const atAGlance = '{ system { name twins simulated store } ingest { accepted dead } }';
const refreshMs = 2000;

async function load(signal: AbortSignal): Promise<Plant | undefined> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: atAGlance }),
    signal,
  });
  const { data } = (await answer.json()) as { readonly data?: Plant | null };
  return data ?? undefined;
}

/** One line above the editor: the plant at a glance, refreshed while the page is open. */
export function PlantStrip(): ReactNode {
  const [plant, setPlant] = useState<Plant>();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const refresh = async (): Promise<void> => {
      const next = await load(ending.signal).catch(() => undefined);
      if (ending.signal.aborted) return;
      if (next !== undefined) setPlant(next);
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
      {plant !== undefined && (
        <>
          <span>{plant.system.name}</span>
          {plant.system.simulated && <span className="badge">simulated</span>}
          <span>{plant.system.twins.toLocaleString()} twins</span>
          <span>{plant.ingest.accepted.toLocaleString()} values received</span>
          <span className={plant.ingest.dead > 0 ? 'warn' : ''}>{plant.ingest.dead.toLocaleString()} dead letters</span>
          <span>{plant.system.store}</span>
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
