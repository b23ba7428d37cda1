import type { WebSocket } from 'ws';

/** A bucket of one second's messages. */
export function rateLimit(perSecond: number): () => boolean {
  let left = perSecond;
  let since = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(perSecond, left + ((now - since) / 1000) * perSecond);
    since = now;
    if (left < 1) return false;
    left--;
    return true;
  };
}

/** Pings now and then; a client that does not answer before the next ping is gone. */
export function keepAlive(socket: WebSocket, everyMs: number): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}
