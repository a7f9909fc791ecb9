// Bodies with a bound on what is received and on what it unpacks to.
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { AppError } from '../../core/app-error';

export interface BodyLimit {
  maxBytes: number;
  /** Keep the first bytes instead of refusing the whole (robots.txt). */
  truncate: boolean;
}

const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
const brotli = promisify(zlib.brotliDecompress);

const tooLarge = (host: string, maxBytes: number): AppError =>
  new AppError('TOO_LARGE', `The answer of ${host} is larger than ${(maxBytes / 1024 / 1024).toFixed(maxBytes < 1024 * 1024 ? 2 : 0)} MB, so it was not read further.`, { details: { host, maxBytes } });

const receive = async (stream: AsyncIterable<Buffer> & { destroy(): void }, host: string, limit: BodyLimit): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size <= limit.maxBytes) continue;
    stream.destroy();
    if (!limit.truncate) throw tooLarge(host, limit.maxBytes);
    break;
  }
  return Buffer.concat(chunks).subarray(0, limit.maxBytes);
};

const undo = async (body: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> => {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip': return gunzip(body, { maxOutputLength });
    case 'br': return brotli(body, { maxOutputLength });
    // Some servers send the bare stream without its zlib wrapper.
    case 'deflate': return inflate(body, { maxOutputLength }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw error;
      return inflateRaw(body, { maxOutputLength });
    });
    default: return body;
  }
};

/** The body with its content-encoding undone. @throws TOO_LARGE NETWORK */
export const readBody = async (stream: AsyncIterable<Buffer> & { destroy(): void }, headers: Record<string, string>, host: string, limit: BodyLimit): Promise<Uint8Array> => {
  if (!limit.truncate && Number(headers['content-length'] ?? 0) > limit.maxBytes) {
    stream.destroy();
    throw tooLarge(host, limit.maxBytes);
  }
  let body = await receive(stream, host, limit);
  const encodings = (headers['content-encoding'] ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name && name !== 'identity');
  if (encodings.length > 2 || body.length === 0) return encodings.length > 2 ? Promise.reject(new AppError('NETWORK', `The answer of ${host} is packed more often than any honest one.`)) : body;
  for (const encoding of encodings.reverse()) {
    try {
      body = await undo(body, encoding, limit.maxBytes);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(host, limit.maxBytes);
      throw new AppError('NETWORK', `The answer of ${host} is damaged: it can not be unpacked (${encoding}).`, { cause });
    }
  }
  return body;
};
