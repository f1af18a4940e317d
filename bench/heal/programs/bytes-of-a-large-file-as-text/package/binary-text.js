/* Bytes as text and back, for browsers and for Node. */
(function (root, factory) {
  if (typeof module === 'object' && module.exports) module.exports = factory();
  else root.binaryText = factory();
}(typeof self !== 'undefined' ? self : this, function () {
  'use strict';

  var encode = typeof btoa === 'function' ? btoa : function (text) {
    return Buffer.from(text, 'binary').toString('base64');
  };
  var decode = typeof atob === 'function' ? atob : function (text) {
    return Buffer.from(text, 'base64').toString('binary');
  };

  /** A letter for each byte. */
  function toBinary(bytes) {
    return String.fromCharCode.apply(null, bytes);
  }

  function fromBinary(text) {
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }

  function toBase64(bytes) {
    return encode(toBinary(bytes));
  }

  function fromBase64(text) {
    return fromBinary(decode(text.replace(/-/g, '+').replace(/_/g, '/')));
  }

  function toDataUrl(bytes, type) {
    return 'data:' + (type || 'application/octet-stream') + ';base64,' + toBase64(bytes);
  }

  function toHex(bytes) {
    var text = '';
    for (var i = 0; i < bytes.length; i++) {
      text += (bytes[i] < 16 ? '0' : '') + bytes[i].toString(16);
    }
    return text;
  }

  return {
    toBinary: toBinary, fromBinary: fromBinary,
    toBase64: toBase64, fromBase64: fromBase64,
    toDataUrl: toDataUrl, toHex: toHex
  };
}));
