var crypto = require('crypto');
var path = require('path');

var CRLF = '\r\n';

module.exports = FormParts;

/**
 * The body of a multipart/form-data request, part by part.
 *
 * @param {{ boundary?: string }} [options]
 */
function FormParts(options) {
  this.boundary = (options && options.boundary) || 'form-' + crypto.randomBytes(12).toString('hex');
  this.parts = [];
  this.length = 0;
}

/**
 * Adds a part.
 *
 * @param {string} name
 * @param {string|Buffer} value
 * @param {string|{ filename?: string, contentType?: string, length?: number }} [options]  a string is the file's name
 */
FormParts.prototype.append = function (name, value, options) {
  var settings = typeof options === 'string' ? { filename: options } : options || {};

  if (Array.isArray(value)) {
    throw new TypeError('A list has to be appended value by value');
  }

  var head = this.headOf(name, value, settings);
  this.parts.push({ head: head, value: value });
  this.length += Buffer.byteLength(head) + lengthOf(value, settings) + CRLF.length;
  return this;
};

FormParts.prototype.headOf = function (name, value, settings) {
  var disposition = ['form-data', 'name="' + quote(name) + '"'];
  if (settings.filename) {
    disposition.push('filename="' + quote(path.basename(settings.filename)) + '"');
  }
  var lines = ['--' + this.boundary, 'Content-Disposition: ' + disposition.join('; ')];

  var type = settings.contentType;
  if (!type && Buffer.isBuffer(value)) type = 'application/octet-stream';
  if (type) lines.push('Content-Type: ' + type);

  return lines.concat('', '').join(CRLF);
};

FormParts.prototype.tail = function () {
  return '--' + this.boundary + '--' + CRLF;
};

FormParts.prototype.getHeaders = function () {
  return {
    'content-type': 'multipart/form-data; boundary=' + this.boundary,
    'content-length': this.getLength()
  };
};

/** Bytes of the whole body. */
FormParts.prototype.getLength = function () {
  return this.length + Buffer.byteLength(this.tail());
};

FormParts.prototype.getBuffer = function () {
  var pieces = [];
  this.parts.forEach(function (part) {
    pieces.push(Buffer.from(part.head));
    pieces.push(Buffer.isBuffer(part.value) ? part.value : Buffer.from(part.value));
    pieces.push(Buffer.from(CRLF));
  });
  pieces.push(Buffer.from(this.tail()));
  return Buffer.concat(pieces);
};

function lengthOf(value, settings) {
  if (settings.length !== undefined) return settings.length;
  return Buffer.isBuffer(value) ? value.length : Buffer.byteLength(value);
}

function quote(text) {
  return text.replace(/"/g, '%22').replace(/\r?\n/g, '%0D%0A');
}
