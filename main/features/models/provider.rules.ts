// Where a provider is reached and what its models cost. Pure.
import { kindsWithKey, publicModelAddress, type ModelPriceDto, type ProviderKind, type TokenPrice } from '@shared/contracts/model';
import { AppError } from '../../core/app-error';
import { listedPrice } from '../../language/models/price';
import { pricesAsOf } from '../../language/models/prices.data';

interface Typed {
  kind: ProviderKind;
  baseUrl: string;
  project: string;
  location: string;
}

const vertexHost = (location: string): string => {
  if (location === 'global' || location === '') return 'aiplatform.googleapis.com';
  return location === 'eu' || location === 'us' ? `aiplatform.${location}.rep.googleapis.com` : `${location}-aiplatform.googleapis.com`;
};

/** An API key stands for its project; the account of a service has to be told which one. */
const vertexAddress = ({ project, location }: Typed): string =>
  project === '' ? 'https://aiplatform.googleapis.com/v1/publishers/google' : `https://${vertexHost(location)}/v1beta1/projects/${project}/locations/${location || 'global'}/publishers/google`;

/** The usual path of a kind, where only the server was typed. */
const usualPath: Partial<Record<ProviderKind, string>> = { openai: '/v1', anthropic: '/v1', gemini: '/v1beta', openai_compatible: '/v1', ollama: '/api' };

/** The base address of a provider, without a slash at its end. @throws VALIDATION */
export const addressOf = (typed: Typed): string => {
  const base = (typed.baseUrl.trim() || (typed.kind === 'vertex' ? vertexAddress(typed) : publicModelAddress[typed.kind])).replace(/\/+$/, '');
  if (!URL.canParse(base)) throw new AppError('VALIDATION', 'Give the address of the server, such as http://localhost:1234/v1.', { details: { field: 'baseUrl' } });
  return new URL(base).pathname === '/' ? `${base}${usualPath[typed.kind] ?? ''}` : base;
};

/** @throws VALIDATION when a key that is needed is not there, or the place of a service account */
export const requireComplete = (typed: Typed, key: string): void => {
  if (key === '' && kindsWithKey.includes(typed.kind)) throw new AppError('VALIDATION', 'This provider can not be asked without a key.', { details: { field: 'key' } });
  if (typed.kind === 'vertex' && typed.baseUrl === '' && key.startsWith('{') && (typed.project === '' || typed.location === '')) {
    throw new AppError('VALIDATION', 'A service account needs the project and the location, such as europe-west4.', { details: { field: 'project' } });
  }
};

const privateHost = /^(?:localhost|.+\.local|127\..+|10\..+|192\.168\..+|172\.(?:1[6-9]|2\d|3[01])\..+|\[(?:::1|f[cd].*|fe80.*)\])$/i;

/** Whether its models cost nothing a call: Ollama, and what stands in the person's own network. */
export const isOwnServer = ({ kind, baseUrl }: Pick<Typed, 'kind' | 'baseUrl'>): boolean => kind === 'ollama' || (kind === 'openai_compatible' && URL.canParse(baseUrl) && privateHost.test(new URL(baseUrl).hostname));

const free: TokenPrice = { input: 0, output: 0 };

/** What the person entered goes before what the list says. @param at when the person entered it */
export const priceOf = (provider: Pick<Typed, 'kind' | 'baseUrl'>, model: string, entered: { price: TokenPrice; at: string } | null): ModelPriceDto | null => {
  if (entered) return { price: entered.price, source: 'person', asOf: entered.at.slice(0, 10) };
  if (isOwnServer(provider)) return { price: free, source: 'own_server', asOf: null };
  const listed = listedPrice(provider.kind, model);
  return listed && { price: listed, source: 'list', asOf: pricesAsOf };
};
