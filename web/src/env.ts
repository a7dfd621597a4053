/** Everything the app knows about the outside: one origin, these paths. */
export const graphqlPath = '/graphql';
export const webSocketTicketPath = '/api/ws-ticket';
export const authPath = '/api/auth';

/** Sent with every request of ours; a form on another site can't set it, so the server refuses what comes without it. */
export const ownRequestHeaders = { 'x-setwise-csrf': '1' } as const;

export const webSocketUrl = (): string => location.origin.replace(/^http/, 'ws') + graphqlPath;

/** Put by the worker on an answer that it had kept, where the network gave none. */
export const fromDeviceHeader = 'x-setwise-from-device';
