import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { env } from '../env.ts';

interface Letter {
  /** The same at every attempt: it makes the Message-ID, and the name of the file. */
  id: string;
  to: { name: string; address: string };
  /** When what it tells of was made known: the same at every attempt, too. */
  made: Date;
  at: Date;
  subject: string;
  text: string;
  html: string;
}

const host = new URL(env.ORIGIN).hostname;
const from = env.MAIL_FROM ?? `Мои инициативы <initiatives@${host}>`;
const smtp = env.SMTP_URL ? createTransport(env.SMTP_URL) : null;
const toFile = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** Sends a letter by SMTP, or without SMTP_URL keeps it as DATA_DIR/mail/*.eml. Throws where it could not be sent. */
export async function sendMail({ id, to, made, at, subject, text, html }: Letter): Promise<void> {
  const letter: SendMailOptions = {
    from,
    to,
    subject,
    text,
    html,
    date: at,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
  if (smtp) return void (await smtp.sendMail(letter));

  const { message } = await toFile.sendMail(letter);
  await keepLetter(`${made.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}-${id}.eml`, message as Buffer);
}

/** Written beside and renamed, so that a letter is there whole or not at all. */
async function keepLetter(name: string, bytes: Buffer): Promise<void> {
  const folder = join(env.DATA_DIR, 'mail');
  await mkdir(folder, { recursive: true });
  const half = join(folder, `.${name}`);
  const file = await open(half, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, join(folder, name));
}
