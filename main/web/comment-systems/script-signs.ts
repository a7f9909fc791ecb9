// What scripts tell of comments: files named for them, code that starts a thread (`new Talk.Comments({`), and data that says they are
// taken (`"commentsEnabled":true`).
import { attr, type PageTree } from '../extraction/page-tree';

type Found = (kind: 'script-file' | 'script-starts' | 'script-yes', shown: string) => void;

/** WordPress loads the first on every post, the second says that there are none, and the others count those of other posts too. */
const otherFile = /comment-reply|disable-comments|comments?[_-]?count/;

const pair = /([\w$-]*(?:comment|kommentar)[\w$-]*)["']?\s*[:=]\s*["']?([\w.-]+)/i;
const takes = /^(?:(?:allow|enable|show|display|can|has|with|contains)[_-]?comment(?:s|ing)?|(?:(?:article|post|page)[_-]?)?comment(?:s|ing)?[_-]?(?:enabled|allowed|open|active|on|status|state|mode|able|available|visible|count))$/i;
const yes = /^(?:true|open|opened|enabled|yes|on|active|allow\w*|accept\w*|[1-9]\d*)$/i;

/** A maker of nodes is `new Comment`; a thread has the plural, or names what it is. */
const starts = /\bnew (?:[\w$]{1,30}\.){0,3}\w{0,20}(?:Comments|Comment(?:Thread|Section|Widget|List|Stream|Box|System|App))\s*\(|\b\w{0,20}[cC]omments\.(?:init|load|render|start)\w{0,20}\s*\(/;

const maxScriptChars = 400_000;
/** A library that works on HTML comments names them everywhere. */
const maxPlaces = 200;

const lookAtCode = (code: string, found: Found): void => {
  for (let at = code.indexOf('omment'), places = 0; at >= 0 && places < maxPlaces; at = code.indexOf('omment', at + 6), places += 1) {
    const around = code.slice(Math.max(0, at - 24), at + 50);
    const [start] = starts.exec(around) ?? [];
    if (start !== undefined) { found('script-starts', `script: ${start}`); continue; }
    const [, key = '', value = ''] = pair.exec(around) ?? [];
    if (takes.test(key) && yes.test(value)) { found('script-yes', `script: ${key}: ${value}`); return; }
  }
};

export const scriptSigns = (tree: PageTree, found: Found): void => {
  for (const script of tree.byTag.get('script') ?? []) {
    const file = attr(script, 'src').replace(/[?#].*$/s, '').toLowerCase().split('/').slice(-2).join('/');
    if (file !== '' && /comment|kommentar/.test(file) && !otherFile.test(file)) found('script-file', `script[src*="${file}"]`);
    if (file === '' && !/ld\+json/i.test(attr(script, 'type'))) lookAtCode((script.source.textContent ?? '').slice(0, maxScriptChars), found);
  }
};
