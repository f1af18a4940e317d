const tokenize = require('./tokenize');

// What is in these is not shown, so it goes with them.
const hiddenTags = ['script', 'style', 'textarea'];
const selfClosing = ['img', 'br', 'hr'];

cleanHtml.defaults = {
  allowedTags: ['a', 'b', 'br', 'em', 'i', 'iframe', 'img', 'li', 'p', 'strong', 'ul'],
  allowedAttributes: {
    a: ['href', 'title'],
    iframe: ['src', 'width', 'height'],
    img: ['src', 'alt']
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedIframeHostnames: [],
  allowIframeRelativeUrls: false
};

function cleanHtml(html, options) {
  options = Object.assign({}, cleanHtml.defaults, options);

  let result = '';
  let skipUntil = null;
  const stack = [];

  tokenize(String(html)).forEach(function(token) {
    if (skipUntil) {
      if (token.type === 'close' && token.name === skipUntil) skipUntil = null;
      return;
    }
    if (token.type === 'text') {
      result += escapeHtml(token.text);
      return;
    }
    if (!options.allowedTags.includes(token.name)) {
      if (token.type === 'open' && hiddenTags.includes(token.name)) skipUntil = token.name;
      return;
    }
    if (token.type === 'close') {
      if (stack[stack.length - 1] === token.name) {
        stack.pop();
        result += '</' + token.name + '>';
      }
      return;
    }
    result += '<' + token.name + attributesOf(token, options) + (selfClosing.includes(token.name) ? ' />' : '>');
    if (!selfClosing.includes(token.name)) stack.push(token.name);
  });

  while (stack.length) result += '</' + stack.pop() + '>';
  return result;
}

function attributesOf(token, options) {
  const allowed = options.allowedAttributes[token.name] || [];
  let text = '';

  Object.keys(token.attribs).forEach(function(a) {
    const value = token.attribs[a];
    if (!allowed.includes(a)) return;
    if ((a === 'href' || a === 'src') && isUnsafe(value, options)) return;

    if (token.name === 'iframe' && a === 'src' && !isAllowedFrame(value, options)) return;

    text += ' ' + a + (value.length ? '="' + escapeHtml(value, true) + '"' : '');
  });

  return text;
}

function isAllowedFrame(value, options) {
  // a path of this site has no host of its own
  const parsed = new URL(value, 'relative://here');
  if (parsed.hostname === 'here') {
    return options.allowIframeRelativeUrls;
  }
  return options.allowedIframeHostnames.includes(parsed.hostname);
}

/** Whether an address has a scheme that is not allowed. */
function isUnsafe(address, options) {
  // `java\nscript:` is read by browsers as if the line did not end there
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\x00-\x20]/g, ''));
  return scheme !== null && !options.allowedSchemes.includes(scheme[1].toLowerCase());
}

function escapeHtml(s, quote) {
  s = s.replace(/&(?![a-z0-9#]{1,20};)/gi, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return quote ? s.replace(/"/g, '&quot;') : s;
}

module.exports = cleanHtml;
