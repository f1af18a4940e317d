'use strict';

/**
 * @file Embedded templates: `<%= value %>` is escaped, `<%- value %>` is not, `<%# comment %>` is dropped.
 */

var utils = require('./utils');

exports.cache = new Map();
exports.delimiter = '%';

/** The function of a template; with `cache: true` the one that was made for its name before. */
function compiled(template, options) {
  if (!options.cache) return exports.compile(template, options);
  if (!options.filename) throw new Error('A template needs a filename to be cached');

  if (!exports.cache.has(options.filename)) {
    exports.cache.set(options.filename, exports.compile(template, options));
  }
  return exports.cache.get(options.filename);
}

/**
 * A function that fills a template in.
 *
 * @param {String} template
 * @param {Object} opts: delimiter, escape, rmWhitespace, localsName
 * @return {Function} function of the data
 */
exports.compile = function compile(template, opts) {
  var templ = new Template(template, opts);
  return templ.compile();
};

/**
 * Render the given `template`.
 */
exports.render = function (template, data, opts) {
  return compiled(template, opts || {})(data || {});
};

function Template(text, opts) {
  var escape = opts.escape || utils.escapeHtml;
  opts = opts || {};
  this.templateText = text;
  this.escapeFunction = escape;
  this.opts = {
    delimiter: opts.delimiter || exports.delimiter,
    rmWhitespace: opts.rmWhitespace || false,
    localsName: opts.localsName || 'locals'
  };
  this.regex = this.createRegex();
}

Template.prototype = {
  createRegex: function () {
    var delim = utils.literal(this.opts.delimiter);
    return new RegExp('<' + delim + '([=\\-#]?)\\s*([\\s\\S]*?)\\s*' + delim + '>', 'g');
  },

  /** [text, { mode, path }, text ...] */
  parse: function () {
    var text = this.opts.rmWhitespace
      ? this.templateText.replace(/[\r\n]+/g, '\n').replace(/^\s+|\s+$/gm, '')
      : this.templateText;
    var parts = [];
    var last = 0;
    var match;
    this.regex.lastIndex = 0;
    while ((match = this.regex.exec(text))) {
      parts.push(text.slice(last, match.index));
      parts.push({ mode: match[1], path: match[2] });
      last = match.index + match[0].length;
    }
    parts.push(text.slice(last));
    return parts;
  },

  compile: function () {
    var self = this;
    var parts = this.parse();
    return function fill(data) {
      return parts.map(function (part) {
        if (typeof part === 'string') return part;
        if (part.mode === '#') return '';
        var value = lookup(part.path, data, self.opts.localsName);
        return part.mode === '-' ? value : self.escapeFunction(value);
      }).join('');
    };
  }
};

function lookup(path, data, localsName) {
  var names = path.split('.');
  if (names[0] === localsName) names.shift();
  return names.reduce(function (value, name) {
    return value === undefined || value === null ? value : value[name];
  }, data);
}
