import type { FilePurpose } from '#regulation/codes.ts';

/** One file on its way to the server. */
export interface Upload {
  key: string;
  name: string;
  size: number;
  state: 'sending' | 'done' | 'failed';
  /** Of the file on the server, once it is there. */
  id: string | null;
  /** How much is sent, 0 to 1. */
  part: number;
  error?: string;
  cancel?: () => void;
}

interface Way {
  purpose: FilePurpose;
  /** The address of the API. */
  to: string;
  one: Upload;
  /** What to say when the server did not say it. */
  failed: string;
  done: () => void;
}

/** 3.1.1. Sends one file and keeps its state up to date; XMLHttpRequest, since only it tells the progress. */
export function upload(file: File, { purpose, to, one, failed, done }: Way): void {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.set('purpose', purpose);
  form.set('file', file);

  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => (one.part = total > 0 ? loaded / total : 0);
  request.onerror = () => fail(failed);
  request.onload = () => {
    const answer = request.response as { id?: string; detail?: string } | null;
    if (request.status >= 300 || !answer?.id) return fail(answer?.detail ?? failed);

    one.id = answer.id;
    one.state = 'done';
    done();
  };

  one.cancel = () => request.abort();
  request.open('POST', to);
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.send(form);

  function fail(error: string) {
    one.state = 'failed';
    one.error = error;
  }
}
