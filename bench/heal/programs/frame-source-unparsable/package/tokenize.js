const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** [{ type: 'text', text }, { type: 'open', name, attribs }, { type: 'close', name }] */
module.exports = function tokenize(html) {
  const tokens = [];
  let last = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index > last) tokens.push({ type: 'text', text: html.slice(last, match.index) });
    last = match.index + match[0].length;
    const name = match[2].toLowerCase();
    tokens.push(match[1] ? { type: 'close', name } : { type: 'open', name, attribs: attribsOf(match[3]) });
  }
  if (last < html.length) tokens.push({ type: 'text', text: html.slice(last) });
  return tokens;
};

function attribsOf(text) {
  const attribs = {};
  for (const match of text.matchAll(ATTRIBUTE)) {
    attribs[match[1].toLowerCase()] = match[2] || match[3] || match[4] || '';
  }
  return attribs;
}
