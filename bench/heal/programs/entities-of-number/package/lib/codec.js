"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decode = exports.encodeNonAscii = exports.encode = exports.createElement = void 0;

var named = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    copy: "\u00a9",
    euro: "\u20ac"
};

var names = Object.keys(named).reduce(function (map, name) {
    map[named[name]] = name;
    return map;
}, {});

var SPECIAL = /[&<>"']/g;
var NON_ASCII = /[\ud800-\udbff][\udc00-\udfff]|[^\x00-\x7f]/g;
var ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/gi;

function numeric(char) {
    return "&#x" + char.codePointAt(0).toString(16) + ";";
}

/** Encode the characters that mean something in XML. */
function encode(str) {
    return str.replace(SPECIAL, function (char) {
        return "&" + names[char] + ";";
    });
}
exports.encode = encode;

/** Encode all that is not ASCII as well, with a name where there is one. */
function encodeNonAscii(str) {
    return encode(str).replace(NON_ASCII, function (char) {
        return names[char] ? "&" + names[char] + ";" : numeric(char);
    });
}
exports.encodeNonAscii = encodeNonAscii;

function fromCodePoint(code) {
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
        return "\ufffd";
    }
    return String.fromCodePoint(code);
}

/** The text of an encoded string. An entity that is not known stays as it is. */
function decode(str) {
    return str.replace(ENTITY, function (all, hex, dec, name) {
        if (hex) {
            return fromCodePoint(parseInt(hex, 16));
        }
        if (dec) {
            return fromCodePoint(parseInt(dec, 10));
        }
        return Object.prototype.hasOwnProperty.call(named, name) ? named[name] : all;
    });
}
exports.decode = decode;

/** A start tag and its end, attributes encoded. */
function createElement(name, attributes, text) {
    var attrs = Object.keys(attributes || {}).map(function (key) {
        return " " + key + '="' + encode(attributes[key]) + '"';
    });
    return "<" + name + attrs.join("") + ">" + (text === undefined ? "" : encode(text)) + "</" + name + ">";
}
exports.createElement = createElement;
