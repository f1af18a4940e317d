'use strict';

const COMMENT = /^\s*#/;

/** The lines that say something. */
function splitLines(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '' && !COMMENT.test(line));
}

/** The lines as a text that ends with a line break. */
function joinLines(lines) {
  return lines.length === 0 ? '' : lines.join('\n') + '\n';
}

module.exports = { splitLines, joinLines };
