// What a file or answer is, told from its content and never from its name or header alone.

const signatures: [string, string][] = [
  ['PK\u0003\u0004', 'zip'], ['%PDF-', 'pdf'], ['\u0089PNG', 'png'], ['\u00ff\u00d8\u00ff', 'jpeg'], ['GIF8', 'gif'], ['RIFF', 'riff'],
  ['\u007fELF', 'elf'], ['MZ', 'exe'], ['\u001f\u008b', 'gzip'], ['BZh', 'bzip2'], ['\u00fd7zXZ', 'xz'], ['7z\u00bc\u00af', '7z'],
  ['OggS', 'ogg'], ['ID3', 'mp3'], ['\u00d0\u00cf\u0011\u00e0', 'ole'], ['SQLite format 3', 'sqlite'], ['wOFF', 'woff'], ['wOF2', 'woff2'],
];

/** Name of a binary format by its first bytes; null when none is recognised. */
export const binarySignature = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1');
  return signatures.find(([start, name]) => head.startsWith(start) && (name !== 'exe' || head.includes('\u0000')))?.[1] ?? null;
};

/** Decoded text that can't have been text: control characters that no text file holds, more than one in a hundred. */
export const isBinary = (text: string): boolean => {
  const sample = text.slice(0, 8192);
  let bad = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) bad += 1;
  }
  return bad > 0 && bad * 100 > sample.length;
};
