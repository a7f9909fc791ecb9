import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, decodeText, encodingOf } from './charset';

const html = (head: string, body: string): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('decodeText', () => {
  it.each([
    ['windows-1252 by meta', 'win1252', 'html', html('<meta charset="iso-8859-1">', 'caf\u00e9 \u2013 \u201cq\u201d')],
    ['shift_jis by http-equiv', 'shift_jis', 'html', html('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', '\u3053\u3093\u306b\u3061\u306f')],
    ['gb2312 label holds gbk', 'gbk', 'html', html('<meta charset=gb2312>', '\u9592\u8a71')],
    ['koi8-r by XML declaration', 'koi8-r', 'xml', '<?xml version="1.0" encoding="koi8-r"?><a>\u043f\u0440\u0438\u0432\u0435\u0442</a>'],
    ['utf-16le without a mark', 'utf-16le', 'xml', '<?xml version="1.0"?><a>\u00e9</a>'],
    ['utf-32le without a mark', 'utf-32le', 'xml', '<?xml version="1.0" encoding="utf-32"?><a>\u00e9</a>'],
    ['utf-32be without a mark', 'utf-32be', 'xml', '<?xml version="1.0"?><a>\u20ac</a>'],
  ] as const)('%s', (_name, encoding, kind, text) => {
    expect(decodeText(iconv.encode(text, encoding, { addBOM: false }), { kind })).toBe(text);
  });

  it('takes the mark before the header and leaves it out of the text', () => {
    expect(decodeText(Buffer.from('\ufeff<a>\u00e9</a>'), { kind: 'xml', contentType: 'text/xml; charset=iso-8859-1' })).toBe('<a>\u00e9</a>');
    expect(decodeText(iconv.encode('a,\u00e9', 'utf-32le', { addBOM: true }), { kind: 'text' })).toBe('a,\u00e9');
  });

  it('takes the header before the declaration', () => {
    const bytes = iconv.encode('<?xml version="1.0" encoding="iso-8859-1"?><a>\u0436\u0436\u0436</a>', 'win1251');
    expect(decodeText(bytes, { kind: 'xml', contentType: 'text/xml; charset=windows-1251' })).toContain('\u0436\u0436\u0436');
  });

  it('reads UTF-8 that claims to be Latin-1, and Latin-1 that claims to be UTF-8', () => {
    const text = 'na\u00efve caf\u00e9 \u2014 d\u00e9j\u00e0 vu';
    expect(decodeText(Buffer.from(text), { kind: 'html', contentType: 'text/html; charset=iso-8859-1' })).toBe(text);
    expect(decodeText(iconv.encode(text, 'win1252'), { kind: 'html', contentType: 'text/html; charset=utf-8' })).toBe(text);
  });

  it('keeps UTF-8 with one broken byte as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9'), Buffer.from([0xff]), Buffer.from('\u00fc')]);
    expect(decodeText(bytes, { kind: 'html' })).toBe('\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\ufffd\u00fc');
  });

  it('detects what is declared nowhere', () => {
    const russian = '\u0412\u0447\u0435\u0440\u0430 \u043c\u044b \u0433\u043e\u0432\u043e\u0440\u0438\u043b\u0438 \u043e \u0442\u043e\u043c, \u043a\u0430\u043a \u043f\u0438\u0441\u0430\u0442\u044c \u0445\u043e\u0440\u043e\u0448\u0438\u0435 \u043f\u0438\u0441\u044c\u043c\u0430 \u0438 \u043f\u043e\u0447\u0435\u043c\u0443 \u044d\u0442\u043e \u0432\u0430\u0436\u043d\u043e.';
    expect(decodeText(iconv.encode(html('', `<p>${russian}</p>`), 'win1251'), { kind: 'html' })).toContain(russian);
  });

  it('does not believe an ASCII declaration of UTF-16, nor an unknown label', () => {
    expect(decodeText(Buffer.from(html('<meta charset="utf-16">', '\u00e9\u00e9')), { kind: 'html' })).toContain('\u00e9\u00e9');
    expect(decodeText(Buffer.from(html('<meta charset="bogus-1">', '\u00e9\u00e9')), { kind: 'html', contentType: 'text/html; charset=nope' })).toContain('\u00e9\u00e9');
  });

  it('knows the labels of the web standard', () => {
    expect([encodingOf('latin1'), encodingOf(' ASCII '), encodingOf('ks_c_5601-1987'), encodingOf('x-sjis'), encodingOf('no-such')]).toEqual([
      'windows-1252', 'windows-1252', 'euc-kr', 'shift_jis', null,
    ]);
  });

  it('does not take a sequence cut by the end of the input for broken UTF-8', () => {
    expect(chooseEncoding(Buffer.from('abc\u20ac').subarray(0, 5), { kind: 'text' })).toBe('utf-8');
  });
});
