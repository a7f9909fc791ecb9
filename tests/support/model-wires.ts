// How providers of language models speak, as far as the app listens: a streamed answer in pieces, and an error.
import type { ProviderKind } from '../../shared/contracts/model';

export interface Said {
  text: string;
  /** undefined: no figures at all. */
  usage: { tokensIn: number; tokensOut: number } | undefined;
  finish: 'stop' | 'length' | 'filter';
}

export interface Wire {
  contentType: string;
  /** The answer in pieces, each a whole event; the text in so many parts. */
  pieces(said: Said, parts: number, request: Record<string, unknown>): string[];
  error(status: number, kind: string, message: string): string;
}

const inParts = (text: string, parts: number): string[] => {
  const size = Math.max(1, Math.ceil(text.length / parts));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
};
const event = (data: unknown, name?: string): string => `${name ? `event: ${name}\n` : ''}data: ${JSON.stringify(data)}\n\n`;

const chat: Wire = {
  contentType: 'text/event-stream',
  pieces: ({ text, usage, finish }, parts) => {
    const chunk = (choice: object | null, more: object = {}): string => event({ id: 'chat-1', object: 'chat.completion.chunk', created: 1_790_000_000, model: 'scripted', choices: choice ? [{ index: 0, ...choice }] : [], ...more });
    return [
      chunk({ delta: { role: 'assistant', content: '' }, finish_reason: null }), ...inParts(text, parts).map((content) => chunk({ delta: { content }, finish_reason: null })),
      chunk({ delta: {}, finish_reason: finish === 'filter' ? 'content_filter' : finish }),
      ...(usage ? [chunk(null, { usage: { prompt_tokens: usage.tokensIn, completion_tokens: usage.tokensOut, total_tokens: usage.tokensIn + usage.tokensOut } })] : []), 'data: [DONE]\n\n',
    ];
  },
  error: (_status, code, message) => JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code } }),
};

const anthropic: Wire = {
  contentType: 'text/event-stream',
  pieces: ({ text, usage, finish }, parts, request) => {
    const tool = Array.isArray(request['tools']) && request['tools'].length > 0;
    const stop = { stop: tool ? 'tool_use' : 'end_turn', length: 'max_tokens', filter: 'refusal' }[finish];
    const named = (type: string, data: object): string => event({ type, ...data }, type);
    return [
      named('message_start', { message: { id: 'msg-1', type: 'message', role: 'assistant', content: [], model: 'scripted', stop_reason: null, stop_sequence: null, usage: { input_tokens: usage?.tokensIn ?? 0, output_tokens: 0 } } }),
      named('content_block_start', { index: 0, content_block: tool ? { type: 'tool_use', id: 'tool-1', name: 'json', input: {} } : { type: 'text', text: '' } }),
      ...inParts(text, parts).map((part) => named('content_block_delta', { index: 0, delta: tool ? { type: 'input_json_delta', partial_json: part } : { type: 'text_delta', text: part } })),
      named('content_block_stop', { index: 0 }),
      named('message_delta', { delta: { stop_reason: stop, stop_sequence: null }, usage: { output_tokens: usage?.tokensOut ?? 0 } }), named('message_stop', {}),
    ];
  },
  error: (_status, type, message) => JSON.stringify({ type: 'error', error: { type, message } }),
};

const gemini: Wire = {
  contentType: 'text/event-stream',
  pieces: ({ text, usage, finish }, parts) => {
    const told = usage ? { usageMetadata: { promptTokenCount: usage.tokensIn, candidatesTokenCount: usage.tokensOut, totalTokenCount: usage.tokensIn + usage.tokensOut } } : {};
    const reason = { stop: 'STOP', length: 'MAX_TOKENS', filter: 'SAFETY' }[finish];
    return [
      ...inParts(text, parts).map((part) => event({ candidates: [{ content: { role: 'model', parts: [{ text: part }] }, index: 0 }] })),
      event({ candidates: [{ content: { role: 'model', parts: [{ text: '' }] }, finishReason: reason, index: 0 }], ...told }),
    ];
  },
  error: (status, kind, message) => JSON.stringify({ error: { code: status, message, status: kind } }),
};

const ollama: Wire = {
  contentType: 'application/x-ndjson',
  pieces: ({ text, usage, finish }, parts) => {
    const line = (data: object): string => `${JSON.stringify({ model: 'scripted', created_at: '2026-11-26T12:00:00Z', ...data })}\n`;
    const told = usage ? { prompt_eval_count: usage.tokensIn, eval_count: usage.tokensOut } : {};
    return [
      ...inParts(text, parts).map((content) => line({ message: { role: 'assistant', content }, done: false })),
      line({ message: { role: 'assistant', content: '' }, done: true, done_reason: finish === 'filter' ? 'content_filter' : finish, total_duration: 1, load_duration: 1, prompt_eval_duration: 1, eval_duration: 1, ...told }),
    ];
  },
  error: (_status, _kind, message) => JSON.stringify({ error: message }),
};

export const wires: Record<ProviderKind, Wire> = { openai: chat, openai_compatible: chat, anthropic, gemini, vertex: gemini, ollama };
