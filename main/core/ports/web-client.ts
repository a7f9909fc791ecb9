/** One answered fetch. `body` is decoded to bytes (content-encoding undone), not to text. */
export interface WebResponse {
  /** The address asked for. */
  url: string;
  /** Where it ended after redirects, each of them checked. */
  finalUrl: string;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Uint8Array;
  fromCache: boolean;
  fetchedAt: string;
}

export interface WebRequest {
  signal?: AbortSignal;
  /** Overrides the kind's limit, in bytes. */
  maxBytes?: number;
  accept?: string;
  /** Asks the site now, however new the kept answer is; it may still say that nothing has changed. */
  fresh?: boolean;
}

/**
 * The polite client for addresses that come from pages, feeds and files (G3): robots.txt, one connection and a delay a host,
 * Retry-After, size and time limits, no address off the public internet.
 * @throws ROBOTS_DENIED BLOCKED_ADDRESS NETWORK TIMEOUT HTTP_STATUS RATE_LIMITED REDIRECT_LOOP TOO_LARGE CANCELLED
 */
export interface WebClient {
  get(url: string, request?: WebRequest): Promise<WebResponse>;
  close(): Promise<void>;
}

/** The second client: reaches exactly the origin that the person typed into settings, without robots and delays. */
export interface EndpointClient {
  request(url: string, init: { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string; signal?: AbortSignal }): Promise<{ status: number; headers: Record<string, string>; text: string }>;
}
