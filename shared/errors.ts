/** Every error a person can meet, by code: when it is thrown, and what the person can do (i18n key `errors.<code>`). */
export const errorCodes = {
  VALIDATION: 'An input does not fit its contract; details.issues names the fields.',
  NOT_FOUND: 'The row does not exist, was deleted, or is not visible to the caller.',
  CONFLICT: 'The state does not allow the act (starting a running campaign, approving a changed text).',
  UNAUTHENTICATED: 'No session.',
  FORBIDDEN: 'The account lacks the permission that details.permission names.',
  CANCELLED: 'The person or a shutdown aborted the work.',
  TIMEOUT: 'The work took longer than its limit.',
  NETWORK: 'No connection to the host could be made or it broke (DNS, refused, reset, no network).',
  BLOCKED_ADDRESS: 'The address, or what its name resolves to, is not on the public internet.',
  ROBOTS_DENIED: 'robots.txt of the host does not allow this address, or could not be reached.',
  HTTP_STATUS: 'The server answered with an error status; details.status has it.',
  RATE_LIMITED: 'The server (or an own limit) asks to wait; details.retryAfterMs says how long.',
  REDIRECT_LOOP: 'More redirects than allowed, or a circle.',
  TOO_LARGE: 'A file or answer passes its size limit.',
  UNSUPPORTED_CONTENT: 'The content is not what it claims or not a kind that can be read (binary as HTML).',
  PARSE: 'A feed, page, table or answer is broken beyond what can be salvaged.',
  EMPTY: 'The file or answer has no usable entry.',
  FILE_READ: 'A file or folder can not be read.',
  FILE_WRITE: 'A file can not be written.',
  DATABASE_BUSY: 'The workspace is locked by another process.',
  DATABASE_READ_ONLY: 'The workspace can not be written (permissions, read-only medium).',
  DATABASE_NEWER: 'The workspace was written by a newer version of the app.',
  DATABASE_CORRUPT: 'The workspace file, or a backup of it, is damaged.',
  DATABASE_FOREIGN: 'The file in the folder of the workspace belongs to another program.',
  DISK_FULL: 'No space is left where the workspace lives.',
  SECRET_STORE: 'The keychain can not be used.',
  SEARCH_NOT_CONFIGURED: 'A keyword search needs a provider in settings.',
  SEARCH_PROVIDER: 'The search provider refused or answered something unexpected.',
  LANGUAGE_UNSUPPORTED: 'The engine in use can not draft in the language of the post.',
  INTERNAL: 'A defect of ours; the log has it under the trace id.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && value in errorCodes;
