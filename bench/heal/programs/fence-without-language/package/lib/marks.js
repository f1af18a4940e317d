'use strict';

/**
 * tiny-marks: paragraphs, headings, rules and fenced code.
 */

var FENCE = /^(`{3,}|~{3,})(?: *([^\n`]+))?\n/;
var HEADING = /^(#{1,6}) +(.+?) *#*$/;
var RULE = /^ *(?:-{3,}|\*{3,}|_{3,}) *$/;

var HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, function (sign) { return HTML[sign]; });
}

/** Reads a text from the front, block by block. */
function Blocks(text) {
  this.rest = text.replace(/\r\n?/g, '\n');
  this.found = [];
}

Blocks.prototype.read = function () {
  while (this.rest !== '') {
    if (!this.fence()) this.line();
  }
  return this.found;
};

Blocks.prototype.take = function (length) {
  var taken = this.rest.slice(0, length);
  this.rest = this.rest.slice(length);
  return taken;
};

/** ```lang ... ``` - a fence that is never closed goes on to the end. */
Blocks.prototype.fence = function () {
  var start = FENCE.exec(this.rest);
  if (!start) return false;

  this.take(start[0].length);
  var end = ('\n' + this.rest).indexOf('\n' + start[1]);
  var code = this.take(end === -1 ? this.rest.length : end);
  if (end !== -1) this.takeLine();

  this.found.push({
    type: 'code',
    lang: start[2].trim(),
    text: code.replace(/\n$/, '')
  });
  return true;
};

Blocks.prototype.takeLine = function () {
  var end = this.rest.indexOf('\n');
  return this.take(end === -1 ? this.rest.length : end + 1).replace(/\n$/, '');
};

Blocks.prototype.line = function () {
  var line = this.takeLine();
  var heading = HEADING.exec(line);
  var last = this.found[this.found.length - 1];

  if (line.trim() === '') {
    if (last && last.type === 'paragraph') last.isClosed = true;
  } else if (heading) {
    this.found.push({ type: 'heading', depth: heading[1].length, text: heading[2] });
  } else if (RULE.test(line)) {
    this.found.push({ type: 'rule' });
  } else if (last && last.type === 'paragraph' && !last.isClosed) {
    last.text += '\n' + line;
  } else {
    this.found.push({ type: 'paragraph', text: line });
  }
};

var render = {
  code: function (block, options) {
    var attribute = block.lang ? ' class="' + options.prefix + escapeHtml(block.lang) + '"' : '';
    return '<pre><code' + attribute + '>' + escapeHtml(block.text) + '</code></pre>';
  },
  heading: function (block) {
    return '<h' + block.depth + '>' + escapeHtml(block.text) + '</h' + block.depth + '>';
  },
  rule: function () {
    return '<hr>';
  },
  paragraph: function (block) {
    return '<p>' + escapeHtml(block.text) + '</p>';
  }
};

function marks(text, options) {
  var settings = Object.assign({ prefix: 'lang-' }, options);
  return new Blocks(text).read().map(function (block) {
    return render[block.type](block, settings) + '\n';
  }).join('');
}

module.exports = marks;
module.exports.blocks = function (text) {
  return new Blocks(text).read();
};
