import { createServer, type Server, type Socket } from 'node:net';

export interface MailServer {
  port: number;
  /** Every message that was taken in whole, answered or not. */
  messages: string[];
  close(): Promise<void>;
}

/** A mail server for tests on a port of loopback. `onMessage` answers whether the sender is told that it was taken. */
export async function startMailServer(onMessage: (text: string) => boolean): Promise<MailServer> {
  const messages: string[] = [];
  const server: Server = createServer((socket) => converse(socket, take));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function take(text: string): boolean {
    messages.push(text);
    return onMessage(text);
  }

  return {
    port: (server.address() as { port: number }).port,
    messages,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: Socket, take: (text: string) => boolean): void {
  let buffer = '';
  let inData = false;
  socket.on('error', () => {});
  socket.write('220 test\r\n');

  socket.on('data', (bytes) => {
    buffer += bytes.toString('utf8');
    for (let end = endOf(); end >= 0; end = endOf()) {
      const text = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      answer(text);
    }
  });

  function endOf(): number {
    return buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
  }

  function answer(text: string): void {
    if (inData) {
      inData = false;
      if (take(text)) socket.write('250 taken\r\n');
      return;
    }

    inData = /^DATA/i.test(text);
    if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
    else socket.write(inData ? '354 go on\r\n' : '250 ok\r\n');
  }
}
