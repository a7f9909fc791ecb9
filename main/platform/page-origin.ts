/** The page's own scheme and host. `new URL('app://kp/').origin` is "null" in Node, so both parts are compared. */
export const pageScheme = 'app';
export const pageHost = 'kp';
export const pageAddress = `${pageScheme}://${pageHost}/`;

export const isAppPage = (address: string): boolean => {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${pageScheme}:` && host === pageHost;
  } catch {
    return false;
  }
};

/** What a frame is asked for; Electron's WebFrameMain fits. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

let lastTrusted: string | null = null;

/** `isAppPage`, asked for every message: an address that was found to be ours is not taken apart again. */
const isKnownAppPage = (address: string): boolean => {
  if (address === lastTrusted) return true;
  if (!isAppPage(address)) return false;
  lastTrusted = address;
  return true;
};

/** Only the main frame of our own page may speak to main; a frame that is gone (null) may not. */
export const isTrustedFrame = (frame: SenderFrame | null | undefined): boolean => {
  try {
    return frame != null && frame.parent === null && isKnownAppPage(frame.url);
  } catch {
    return false; // disposed while it was asked
  }
};
