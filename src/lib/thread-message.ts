/** A message as a thread shows it; the shape of `ThreadMessage` of the server. */
export interface Message {
  id: string;
  kind: 'message' | 'question' | 'note';
  text: string;
  from: { id: string | null; name: string; role: 'client' | 'agent' | 'operator' | 'service' };
  at: Date;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
  files: { id: string; name: string; size: number }[];
  mentions?: string[];
}
