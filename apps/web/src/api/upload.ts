import { tokenOf } from './client.ts';
import { readProblem, unreachableProblem } from './problem.ts';
import type { Session } from './session.ts';
import type { Capture } from './shapes.ts';
import type { NewCapture } from './source.ts';

/** Sends bytes untouched. By XMLHttpRequest, because fetch does not tell how far an upload is. */
export function uploadCapture(input: NewCapture, session: Session): Promise<Capture> {
  const token = tokenOf(session);
  const query = new URLSearchParams({
    ...(input.title !== undefined && { title: input.title }),
    ...(input.source !== undefined && { source: input.source }),
    ...(input.inMemory === true && { inMemory: 'true' }),
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/captures${query.size === 0 ? '' : `?${query}`}`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => input.onProgress?.(event.total === 0 ? 1 : event.loaded / event.total);
    request.onerror = () => reject(unreachableProblem());
    request.onload = () => {
      if (request.status === 401) session.expire(token);
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Capture);
      else reject(readProblem(request.status, request.responseText));
    };
    request.send(input.content);
  });
}
