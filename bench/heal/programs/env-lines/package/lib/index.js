'use strict';

const fs = require('fs');
const { splitLines, joinLines } = require('./lines');
const { unquote, quote } = require('./quotes');

const PAIR = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/;

/**
 * Reads the text of an env file.
 *
 * @param {string|Buffer} source what was read from the file
 * @returns {Object<string, string>}
 */
function parse(source) {
  const values = {};
  for (const line of splitLines(source)) {
    const pair = PAIR.exec(line);
    if (pair) values[pair[1]] = unquote(pair[2]);
  }
  return values;
}

/**
 * The text of an env file with these values.
 *
 * @param {Object<string, *>} values
 * @returns {string}
 */
function stringify(values) {
  return joinLines(Object.keys(values).map((key) => key + '=' + quote(String(values[key]))));
}

/**
 * Puts what a file says into `target`; what is there already stays.
 *
 * @param {string} file
 * @param {Object<string, string>} [target] process.env
 */
function load(file, target = process.env) {
  const values = parse(fs.readFileSync(file, 'utf8'));
  for (const key of Object.keys(values)) {
    if (!(key in target)) target[key] = values[key];
  }
  return values;
}

module.exports = { parse, stringify, load };
