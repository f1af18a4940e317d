'use strict';

/**
 * Commands of a program, each with its options and the commands below it.
 */
function Command(name, summary) {
  this.title = name || '';
  this.summary = summary || '';
  this.switches = [];
  this.children = [];
  this.above = null;
  this.stream = null;
}

Command.prototype.name = function (text) {
  if (text === undefined) return this.title;
  this.title = text;
  return this;
};

/** `option('-f, --force', 'do not ask')` */
Command.prototype.option = function (flags, text) {
  var names = flags.split(/[ ,|]+/).filter(function (word) { return word[0] === '-'; });
  if (names.length === 0) throw new Error('An option needs a flag: ' + flags);
  this.switches.push({ flags: flags, names: names, text: text || '' });
  return this;
};

/** The command that is added, for options of its own. */
Command.prototype.command = function (name, summary) {
  var child = new Command(name, summary);
  child.above = this;
  this.children.push(child);
  return child;
};

/** Where help is written to, for this command and those below it. */
Command.prototype.output = function (stream) {
  this.stream = stream;
  return this;
};

Command.prototype.out = function () {
  if (this.stream) return this.stream;
  return this.above ? this.above.out() : process.stdout;
};

Command.prototype.path = function () {
  return this.above ? this.above.path() + ' ' + this.title : this.title;
};

function section(heading, rows) {
  if (rows.length === 0) return '';
  var width = Math.max.apply(null, rows.map(function (row) { return row[0].length; }));
  var lines = rows.map(function (row) {
    return ('  ' + row[0].padEnd(width) + '  ' + row[1]).trimEnd();
  });
  return '\n' + heading + ':\n\n' + lines.join('\n') + '\n';
}

Command.prototype.helpText = function () {
  var options = this.switches.map(function (one) { return [one.flags, one.text]; });
  options.push(['-h, --help', 'show this help']);
  var commands = this.children.map(function (one) { return [one.title, one.summary]; });

  var usage = 'Usage: ' + this.path() + ' [options]' + (commands.length > 0 ? ' [command]' : '') + '\n';
  return usage + section('Options', options) + section('Commands', commands);
};

/**
 * Writes the help. `change` is given the text and returns what is written.
 */
Command.prototype.outputHelp = function (change) {
  var text = change(this.helpText());
  if (typeof text !== 'string' && !Buffer.isBuffer(text)) {
    throw new TypeError('The function for the help must return a string or a buffer');
  }
  this.out().write(text);
  return this;
};

module.exports = new Command();
module.exports.Command = Command;
