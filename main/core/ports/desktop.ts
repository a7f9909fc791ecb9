/** Told by the desktop itself. Never a secret or the text of a comment. */
export interface DesktopNote {
  title: string;
  body: string;
  /** The screen that a click on it opens. */
  path: string;
}

/** What only a desktop has; headless it answers with an error that says so. */
export interface Desktop {
  /** The person's choice; empty when the dialog was closed. */
  chooseFiles(options: { folder: boolean }): Promise<string[]>;
  /** Asks where to and writes; null when the dialog was closed. @throws FILE_WRITE DISK_FULL */
  saveFile(fileName: string, bytes: Uint8Array): Promise<string | null>;
  /** http and https only, in the system's browser. @throws VALIDATION */
  openExternal(url: string): Promise<void>;
  writeClipboard(text: string): Promise<void>;
  /** A native notification; where the system has none, nothing happens. */
  notify(note: DesktopNote): void;
  /** Whether a window of the app is in front. */
  focused(): boolean;
}
