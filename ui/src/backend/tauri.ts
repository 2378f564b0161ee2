// The door inside the till's own window.
import { Channel, invoke } from '@tauri-apps/api/core';
import { NoReply, refusalFrom, type Backend } from './backend';
import type { TillEvent } from './wire';

export const tauri: Backend = {
  async call(command, request) {
    try {
      return await invoke('call', { command, request });
    } catch (fault) {
      throw refusalFrom(fault) ?? new NoReply(String(fault));
    }
  },
  listen(heard) {
    let listening = true;
    const channel = new Channel<TillEvent>((event) => {
      if (listening) heard(event);
    });
    void invoke('subscribe', { channel });
    return () => {
      listening = false;
    };
  },
  renew() {
    void invoke('renew');
  },
};
