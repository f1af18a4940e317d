'use strict';

const TABLE = require('./table');

const PATTERN = /:([a-z_]+):/gi;

/**
 * The sign for a name, or null where there is none.
 */
function signOf(name) {
  const entry = TABLE[name];
  if (!entry) return null;
  return String.fromCodePoint(...entry.codes);
}

/**
 * Replaces `:name:` by its sign. What is no shortcode stays as it is written, with its colons.
 */
function replace(text) {
  return text.replace(PATTERN, (all, name) => signOf(name.toLowerCase()) ?? all);
}

/** Names that begin with some letters or have a word that does, the shortest first. */
function suggest(letters, count = 5) {
  const start = letters.toLowerCase();
  return Object.keys(TABLE)
    .filter((name) => name.startsWith(start) || TABLE[name].words.some((word) => word.startsWith(start)))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, count);
}

/** The other way: signs become `:name:` again, for places that show none. */
function restore(text) {
  let result = text;
  for (const name of Object.keys(TABLE)) result = result.replaceAll(signOf(name), `:${name}:`);
  return result;
}

/** How often each shortcode is in a text. */
function count(text) {
  const counts = new Map();
  for (const [, name] of text.matchAll(PATTERN)) {
    const key = name.toLowerCase();
    if (signOf(key) !== null) counts.set(key, (counts.get(key) || 0) + 1);
  }
  return counts;
}

module.exports = { signOf, replace, suggest, restore, count };
