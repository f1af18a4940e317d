'use strict';

var languages = require('./lib/languages');

/**
 * Divides a text into the data at its top and the rest.
 *
 *   matter('---\ntitle: Home\n---\nText') // { data: { title: 'Home' }, content: 'Text' }
 *
 * @param {string|{ content: string, path?: string }} input  a text, or a file that has one
 * @param {{ fence?: string, language?: string }} [options]
 */
function matter(input, options) {
  var settings = Object.assign({ fence: '---', language: 'yaml' }, options);
  var file = fileOf(input);
  var head = headOf(file.content, settings.fence);

  if (head === null) return file;

  var language = head.language || settings.language;
  if (!Object.prototype.hasOwnProperty.call(languages, language)) {
    throw new Error('Front matter in "' + language + '" cannot be read');
  }
  file.language = language;
  file.matter = head.text;
  file.content = head.rest;
  file.data = head.text.trim() === '' ? {} : languages[language](head.text);
  return file;
}

/** A file of its own: what was given is not changed. */
function fileOf(input) {
  var isFile = typeof input === 'object' && input !== null && !Buffer.isBuffer(input);
  var given = isFile ? input : { content: input };
  return Object.assign({}, given, {
    original: given.content,
    content: withoutMark(given.content),
    data: {},
    matter: '',
    language: ''
  });
}

/** The byte order mark that editors of Windows leave is no part of the text. */
function withoutMark(text) {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** { language, text, rest } where the text begins with a fence, else null. */
function headOf(text, fence) {
  if (!text.startsWith(fence)) return null;

  var lineEnd = text.indexOf('\n');
  var language = text.slice(fence.length, lineEnd === -1 ? undefined : lineEnd).trim();
  // a line of more dashes is a rule, not a fence
  if (!/^[a-z]*$/i.test(language)) return null;
  if (lineEnd === -1) return { language: language, text: '', rest: '' };

  var body = text.slice(lineEnd + 1);
  var end = ('\n' + body).indexOf('\n' + fence);
  if (end === -1) return { language: language, text: body, rest: '' };

  var rest = body.slice(end + fence.length);
  return { language: language, text: body.slice(0, end), rest: rest.replace(/^[ \t]*\r?\n/, '') };
}

/** Whether a text has front matter. */
matter.test = function (text, options) {
  return headOf(text, (options && options.fence) || '---') !== null;
};

module.exports = matter;
