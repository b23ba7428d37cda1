import { createServer } from 'node:http';
import { attachWebSocket } from '../api/websocket.ts';
import { startBackground } from './background.ts';
import { runDemoDevices } from './demo-devices.ts';
import { joinApi } from './join-api.ts';
import { listen } from './listen.ts';
import { openRooms, type OpenRooms } from './open-rooms.ts';
import { switchOntology } from './versions/switch-ontology.ts';
import { twinDirectory } from './twin-directory.ts';
import type { RunningServer, ServerOptions } from './server-options.ts';

/** Starts a plant with all its rooms and doors. Resolves when queries are answered and telemetry is taken in; rejects with everything closed again. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const ending = new AbortController();
  await using opened = new AsyncDisposableStack();
  const rooms = await openRooms(options, opened, ending.signal);
  const http = await openDoors(rooms, opened, ending.signal);
  const { alarms, commands, plant, broker, ground, graph } = rooms;
  const { logger, demo } = options;
  opened.use(startBackground({ alarms, commands, relay: plant.relay, logger }));
  const { ontology } = plant.plant;
  if (demo?.planPath !== undefined) {
    await runDemoDevices({ broker, planPath: demo.planPath, world: { ontology, graph, expressions: ground.expressions }, logger }, ending.signal);
  }
  const stack = opened.move();
  return {
    evolution: rooms.evolution.desk,
    http,
    mqtt: broker.url,
    store: plant.technology,
    twins: plant.twins.length,
    classes: ontology.classes.size,
    warnings: plant.plant.violations.length,
    simulated: demo?.planPath !== undefined,
    async stop() {
      // what runs by itself ends first, so that nothing new comes while the rest is closed
      ending.abort();
      await stack.disposeAsync();
    },
  };
}

/** Opens HTTP and WebSocket; answers the base URL. */
async function openDoors(rooms: OpenRooms, opened: AsyncDisposableStack, signal: AbortSignal): Promise<string> {
  const { keeper, ingest, options, graph, inForce } = rooms;
  const joined = await joinApi(rooms, signal);
  const { api } = joined;
  opened.use(api);
  const directory = twinDirectory(ingest, graph, inForce.current);
  const { alarms, plant, evolution } = rooms;
  const { journal, policy } = plant;
  rooms.follow({ twinsChanged: (twins, deleted) => directory.twinsChanged(twins, deleted), classesAppeared: (classes) => joined.publish(classes) });
  evolution.serve({ api: joined, switchTo: switchOntology({ inForce, graph, journal, policy, alarms, directory, api: joined, now: Date.now }) });
  const server = createServer(api.handleHttp);
  const closeSockets = attachWebSocket(server, {
    api,
    callerOf: (credentials) => keeper.callerFrom(credentials),
    refreshed: (caller) => keeper.refreshed(caller),
    stillKnows: (caller) => keeper.stillKnows(caller),
    allowsOrigin: (origin, { headers }) => URL.canParse(origin) && new URL(origin).host === headers.host,
    log: options.logger,
  });
  opened.defer(async () => {
    await closeSockets();
    server.close();
    server.closeAllConnections();
  });
  return listen(server, options.config.host, options.config.port);
}
