import { DomainError } from '../kernel/errors.ts';
import type { OntologyDesk, Proposal, ProposalRequest } from '../evolution/ontology-desk.ts';
import type { Context } from './context.ts';

/** To look at all twins takes as long as it takes; this is where it ends. */
const longestMs = 600_000;
/** Of proposals that outlasted their request so many are remembered by the id that was answered. */
const mostTickets = 100;

interface Ticket {
  proposal?: Proposal;
  failure?: unknown;
}

const tickets = new WeakMap<OntologyDesk, Map<string, Ticket>>();

/** Hands a proposal in and waits for it as long as a request may wait; what takes longer goes on, and is found under the id that was answered. */
export async function propose(
  desk: OntologyDesk,
  request: ProposalRequest,
  { limits }: Context,
): Promise<{ readonly id: string; readonly proposal: Proposal | undefined }> {
  const ticket: Ticket = {};
  const looking = look(desk, request, ticket);
  const waited = Promise.withResolvers<void>();
  const timer = setTimeout(waited.resolve, limits.timeMs * 0.8);
  await Promise.race([looking, waited.promise]);
  clearTimeout(timer);
  if (ticket.failure !== undefined) throw failed(ticket.failure);
  if (ticket.proposal !== undefined) return { id: ticket.proposal.id, proposal: ticket.proposal };
  return { id: remember(desk, ticket), proposal: undefined };
}

async function look(desk: OntologyDesk, request: ProposalRequest, ticket: Ticket): Promise<void> {
  try {
    ticket.proposal = await desk.propose(request, AbortSignal.timeout(longestMs));
  } catch (error) {
    ticket.failure = error;
  }
}

/** The proposal of this id, or of this ticket; throws what it failed with. */
export function proposalAt(desk: OntologyDesk, id: string): Proposal | undefined {
  const ticket = tickets.get(desk)?.get(id);
  if (ticket?.failure !== undefined) throw failed(ticket.failure);
  return ticket?.proposal ?? desk.proposal(id);
}

function remember(desk: OntologyDesk, ticket: Ticket): string {
  const known = tickets.get(desk) ?? new Map<string, Ticket>();
  tickets.set(desk, known);
  const oldest = known.size >= mostTickets ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  const id = `pending-${crypto.randomUUID()}`;
  known.set(id, ticket);
  return id;
}

function failed(error: unknown): unknown {
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  return isLate ? new DomainError('DEADLINE_EXCEEDED', 'The proposal took longer than ten minutes to look at.', {}) : error;
}
