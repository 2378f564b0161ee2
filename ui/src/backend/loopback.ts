// The door for a browser on the same machine: the loopback adapter of the tests.
import { NoReply, refusalFrom, type Backend } from './backend';

async function post(at: string, command: string, request: unknown): Promise<Response> {
  try {
    return await fetch(`${at}/call/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  } catch (fault) {
    throw new NoReply(String(fault));
  }
}

async function body(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (fault) {
    throw new NoReply(String(fault));
  }
}

/** The till at this address: as its own window, or as the customer's, which may only look. */
export const loopback = (at: '' | '/display'): Backend => ({
  async call(command, request) {
    const response = await post(at, command, request);
    const answer = await body(response);
    if (response.ok) return answer as never;
    throw refusalFrom(answer) ?? new NoReply(`status ${response.status}`);
  },
  listen(heard) {
    const events = new EventSource(`${at}/events`);
    events.onmessage = (message) => heard(JSON.parse(String(message.data)));
    return () => events.close();
  },
  renew() {
    location.reload();
  },
});
