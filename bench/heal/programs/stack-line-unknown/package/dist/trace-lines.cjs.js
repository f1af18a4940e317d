'use strict';

Object.defineProperty(exports, '__esModule', { value: true });

const ANONYMOUS = '<unknown>';

/** file:line:column, of which the numbers may be missing */
function splitLocation(text) {
  const match = /^(.*?)(?::(\d+))?(?::(\d+))?$/.exec(text);
  return {
    file: match[1],
    lineNumber: match[2] === undefined ? null : Number(match[2]),
    column: match[3] === undefined ? null : Number(match[3])
  };
}

function frame(methodName, location) {
  const { file, lineNumber, column } = splitLocation(location);
  return { file, methodName: methodName || ANONYMOUS, lineNumber, column };
}

/** `    at Pool.acquire (/srv/pool.js:1:2)` and `    at /srv/pool.js:1:2` */
function parseV8(line) {
  if (!/^\s*at\s/.test(line)) return null;
  const text = line.trim().slice(3);
  if (!text.endsWith(')')) return frame('', text);
  const paren = text.indexOf(' (');
  return paren === -1 ? null : frame(text.slice(0, paren), text.slice(paren + 2, -1));
}

/** `acquire@http://host/pool.js:1:2` */
function parseGecko(line) {
  const at = line.lastIndexOf('@');
  if (at === -1 || !/:\d+$/.test(line)) return null;
  return frame(line.slice(0, at).trim(), line.slice(at + 1).trim());
}

const parsers = [parseV8, parseGecko];

function parseLine(line) {
  for (const parser of parsers) {
    const found = parser(line);
    if (found) return found;
  }
  return null;
}

/**
 * The frames of a stack trace, whatever engine it is from.
 *
 * Frames of the engine itself have `internal: true`.
 */
function parse(stack) {
  const frames = [];
  for (const line of stack.split('\n')) {
    const found = parseLine(line);
    if (found.file.startsWith('node:') || found.file === 'native') {
      found.internal = true;
    }
    frames.push(found);
  }
  return frames;
}

/** The first frame that is not within a dependency or the engine. */
function culprit(stack) {
  return parse(stack).find((one) => !one.internal && !one.file.includes('node_modules'));
}

exports.culprit = culprit;
exports.parse = parse;
